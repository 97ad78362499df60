"""What came of earlier visits: verdicts then, comparisons, trends, and news on returning."""
