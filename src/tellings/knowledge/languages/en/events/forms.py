def forms(): return {}
