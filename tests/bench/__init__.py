"""Benchmarks, run by hand (`make bench`); nothing here is a test."""
