"""``make screenshots``: every screen of the web pages, wide and narrow, light and dark, of an invented coast."""
