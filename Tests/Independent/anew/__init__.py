"""Figures computed anew from an exported journal alone, sharing nothing with Gugus."""
