#!/usr/bin/env -S uv run --script
# /// script
# requires-python = ">=3.11"
# dependencies = [
#   "requests<3",
#   "pandas>=3",
# ]
# ///
"""Fetches the prices of the day."""
import requests
