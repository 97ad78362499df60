"""The interview as shipped: `data/*.yaml` read into a typed, immutable model."""
