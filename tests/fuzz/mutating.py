"""Inputs made from good ones: bytes changed, cut out, doubled and put in."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

SIGNS = tuple(
    "- ,: , #,<<: ,---\n,\t,\r\n,\",',[,],{,},|,>,&a,*a,!,%,@,`,\\,[@,](@,```chart\n,<!--,-->,&lt;,"
    "<p>,</article>,0,9,.,–,$,€,%,bn,\x00,\x1b,\x85,\u202e,\ufeff,\ud7ff,é,汉".split(",")
)


def mutate(good: Sequence[bytes], chance: Random) -> bytes:
    """Return one of the good inputs with a few changes."""
    data = bytearray(chance.choice(good))
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.randrange(12))
        change = chance.randrange(5)
        if change == 0 and data:
            data[min(at, len(data) - 1)] = chance.randrange(256)
        elif change == 1:
            del data[at:end]
        elif change == 2:
            data[at:at] = data[at:end] * chance.choice((1, 3, 50))
        elif change == 3:
            data[at:at] = chance.choice(SIGNS).encode() * chance.choice((1, 1, 40))
        else:
            del data[at:]
    return bytes(data)
