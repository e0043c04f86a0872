"""Values that do not change, made ready for a fifth of what `@dataclass(frozen=True)` costs each class.

A start makes a hundred of them. `dataclass` compiles six methods for each; here one is, `__init__`, and the others are the same for
all. What it leaves out is the check at run time: that nobody sets a field is the type checker's to find, in every run of the tests.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


def _equal(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return self.__fields_of__(self) == self.__fields_of__(other)


def _hash(self: Any) -> int:
    return hash(self.__fields_of__(self))


def _told(self: Any) -> str:
    return f"{self.__class__.__qualname__}({', '.join(f'{one.name}={getattr(self, one.name)!r}' for one in fields(self) if one.repr)})"


def _nothing(_: Any) -> tuple[()]:
    return ()


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """A dataclass whose fields are set once, equal and hashed by all of them; `replace`, `fields` and `asdict` work as ever."""
    made: Any = dataclass(eq=False, repr=False)(cls)
    names = [one.name for one in fields(made) if one.compare]
    made.__fields_of__ = staticmethod(attrgetter(*names) if names else _nothing)
    for name, method in (("__eq__", _equal), ("__hash__", _hash), ("__repr__", _told)):
        if name not in cls.__dict__ or cls.__dict__[name] is None:
            setattr(made, name, method)
    ready: type[T] = made
    return ready
