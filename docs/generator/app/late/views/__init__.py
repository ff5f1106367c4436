"""Regions of the late part: pure functions from results to markup."""
