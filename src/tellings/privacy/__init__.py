"""The one place where private persons' names are masked, in whatever is shown, exported or searched."""
