"""What the screens of the verdict, the plan and the letter show, as parts of a sheet."""
