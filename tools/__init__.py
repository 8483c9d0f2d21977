"""What is run by hand or by make to work on the project; none of it ships."""
