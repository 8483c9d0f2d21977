"""Requests as any program may send them, with whatever headers it likes."""

import http.client
import re
from urllib.parse import urlencode, urlsplit

TIMES = 5


class Client:
    """One browser's worth of requests: it keeps the cookie, and knows the token of the last page."""

    def __init__(self, address):
        self.host = urlsplit(address).netloc
        self.origin = address
        self.cookie, self.token = "", ""

    def send(self, method, path, form=None, **headers):
        """An answer: its status, headers and text. Headers are given with _ for -; None leaves one out.

        A server that refuses before it has read the body may reset the connection under its own answer: then it is asked again.
        """
        for _ in range(TIMES - 1):
            try:
                return self._sent(method, path, form, headers)
            except ConnectionResetError:
                continue
        return self._sent(method, path, form, headers)

    def _sent(self, method, path, form, headers):
        sent = {"Host": self.host, "Cookie": self.cookie}
        body = None
        if form is not None:
            body = urlencode(form, doseq=True)
            sent |= {"Content-Type": "application/x-www-form-urlencoded"}
            sent |= {"Origin": self.origin, "X-Tellings-Token": self.token}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        connection = http.client.HTTPConnection(self.host, timeout=20)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in sent.items():
            if value:
                connection.putheader(name, value)
        if body is not None:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body.encode() if body is not None else None)
        answer = connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
        connection.close()
        self.cookie = (answer.getheader("Set-Cookie") or self.cookie).split(";")[0]
        found = re.search(r'name="tellings-token" content="(\w+)"', text)
        if found:
            self.token = found[1]
        return answer, text

    def open(self, path="/"):
        """A page, whose cookie and token are kept."""
        return self.send("GET", path)
