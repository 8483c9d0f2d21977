"""Checkpoints: how far the chain had come and its last link, signed (Ed25519, RFC 8032), to be kept elsewhere.

A root alone says that something was changed. So a checkpoint also holds the beginnings of up to 4,096 links, evenly
spaced, by which the first changed row is found: exactly in a ledger of so many rows, else to a stretch of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, select

from tellings.errors import InputError, ResourceError
from tellings.ledger.chain import START
from tellings.ledger.tables import chain

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

FORM = "tellings checkpoint 1"
MOST = 4096
BEGINNING = 16  # hexadecimal digits of a link between


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A state of a ledger: so many rows, the last link, and links between, ``every`` so many rows."""

    rows: int
    root: str
    every: int
    links: tuple[str, ...]
    made: str
    signer: str = ""
    signature: str = ""

    def at(self, number: int) -> str | None:
        """What the link of an entry begins with, where the checkpoint says so."""
        if number == self.rows:
            return self.root
        if number > self.rows or number % self.every:
            return None
        return self.links[number // self.every - 1]

    def said(self) -> bytes:
        """What is signed."""
        parts = (self.rows, self.root, self.every, self.links, self.made, self.signer)
        return f"{FORM}\n{json.dumps(parts, separators=(',', ':'))}".encode()

    def to_json(self) -> dict[str, Any]:
        """As it is written."""
        names = ("rows", "root", "every", "links", "made", "signer", "signature")
        return {"form": FORM, **{name: getattr(self, name) for name in names}}


def taken(connection: Connection, made: str) -> Checkpoint:
    """The state of a ledger now, not signed yet."""
    last = connection.execute(select(chain.c.number, chain.c.link).order_by(chain.c.number.desc()).limit(1)).first()
    rows, root = last or (0, START)
    every = max(1, -(-rows // MOST))
    return Checkpoint(rows, root, every, tuple(_links(connection, rows, every)), made)


def _links(connection: Connection, rows: int, every: int) -> Iterator[str]:
    wanted = range(every, rows + 1, every)
    for start in range(0, len(wanted), 500):
        query = select(chain.c.link).where(chain.c.number.in_(wanted[start : start + 500])).order_by(chain.c.number)
        yield from (link[:BEGINNING] for link in connection.scalars(query))


def signed(checkpoint: Checkpoint, key: Path) -> Checkpoint:
    """The checkpoint signed by a key, which is made where there is none yet. Raises ResourceError, InputError."""
    secret = _secret(key)
    bare = _with(checkpoint, signer=secret.public_key().public_bytes_raw().hex())
    return _with(bare, signature=secret.sign(bare.said()).hex())


def read(path: Path, signer: str | None = None) -> Checkpoint:
    """A checkpoint out of its file. Raises InputError where it is none, its signature is wrong or another's."""
    try:
        value = json.loads(path.read_text("utf-8"))
        links = tuple(str(link) for link in value["links"])
        texts = {name: str(value[name]) for name in ("root", "made", "signer", "signature")}
        found = Checkpoint(int(value["rows"]), every=int(value["every"]), links=links, **texts)
        whole = value["form"] == FORM and found.every > 0 and len(links) == found.rows // found.every
    except OSError as error:
        raise InputError(str(path), f"cannot be read: {error.strerror}", "check the path") from None
    except (ValueError, KeyError, TypeError):
        whole = False
    if not whole:
        raise InputError(str(path), "this is no checkpoint", "name a file that tellings checkpoint wrote")
    if not _is_signed(found):
        raise InputError(str(path), "its signature is wrong: the file was changed", "use an untouched copy")
    if signer and not (len(signer) >= BEGINNING and found.signer.startswith(signer.lower())):
        raise InputError(
            str(path), f"it is signed by {found.signer}, not by {signer}", "use the checkpoint that you trust"
        )
    return found


def _is_signed(checkpoint: Checkpoint) -> bool:
    needed()
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415  # an extra, loaded where it is used
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415

    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(checkpoint.signer))
        key.verify(bytes.fromhex(checkpoint.signature), checkpoint.said())
    except (InvalidSignature, ValueError):
        return False
    return True


def _secret(path: Path) -> Ed25519PrivateKey:
    needed()
    from cryptography.hazmat.primitives import serialization as form  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415

    if path.exists():
        try:
            found = form.load_pem_private_key(path.read_bytes(), None)
        except (ValueError, TypeError, OSError):
            found = None
        if not isinstance(found, Ed25519PrivateKey):
            raise InputError(str(path), "this is no Ed25519 key without a password", "name another with --key")
        return found
    made = Ed25519PrivateKey.generate()
    plain = form.NoEncryption()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600, exist_ok=False)
    path.write_bytes(made.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, plain))
    return made


def needed() -> None:
    """Raises ResourceError where the library that signs is not installed."""
    try:
        import cryptography  # noqa: F401, PLC0415
    except ImportError:
        do = "pip install 'tellings[signing]'"
        raise ResourceError("signatures", "the library that signs is not installed", do) from None


def _with(checkpoint: Checkpoint, **parts: str) -> Checkpoint:
    values: Mapping[str, Any] = {name: getattr(checkpoint, name) for name in checkpoint.__slots__}
    return Checkpoint(**{**values, **parts})
