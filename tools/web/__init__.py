"""The files of others that the web pages need in the browser: fetched by npm as its lock file says, copied into the package."""
