"""Many documents: read one after another, coded in as many processes as asked for, in the order of the inputs."""
