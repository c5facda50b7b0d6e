"""A house's own layout of the Markdown report: a Jinja2 template that can reach the record and nothing else.

A template is hostile until shown otherwise. What it may be made of is an allow-list; every value it prints is
escaped as Markdown; loops, filters and output draw on one budget, so that it comes to an end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import wraps
from typing import TypeVar

from jinja2 import StrictUndefined, TemplateError, TemplateRuntimeError, TemplateSyntaxError, nodes
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from factcheck.errors import BadInput
from factcheck.reports.escaping import markdown
from factcheck.reports.phrasing import short

MOST_TEMPLATE = 1_000_000  # characters
STEPS = 200_000  # of loops and filters, and a hundred for each claim and source
MOST_WRITTEN = 100_000_000  # characters
MOST_ADDED = 100_000  # characters of texts put together with +
COUNTED = "counted"

_NODES = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.Getitem, nodes.For, nodes.If,
    nodes.CondExpr, nodes.Filter, nodes.Test, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not,
    nodes.Const, nodes.Assign, nodes.Call, nodes.List, nodes.Tuple, nodes.Add, nodes.Sub, nodes.Neg, nodes.Keyword,
)  # fmt: skip
_TEXT_FILTERS = ("capitalize", "lower", "title", "trim", "upper")
_FILTERS = (
    "count", "default", "first", "groupby", "last", "length", "list", "map", "reject", "rejectattr", "reverse",
    "select", "selectattr", "sort", "unique",
)  # fmt: skip
_TESTS = (
    "defined",
    "undefined",
    "none",
    "eq",
    "equalto",
    "ne",
    "gt",
    "ge",
    "lt",
    "le",
    "odd",
    "even",
    "true",
    "false",
)

Given = TypeVar("Given")


class Written(str):
    """Markdown made by the program itself: printed as it is."""

    __slots__ = ()


class _Spent(TemplateRuntimeError):
    """The budget is used up."""


class _Budget:
    """What is left of the steps a template may take and the characters it may write."""

    def __init__(self, steps: int) -> None:
        self._steps, self._characters = steps, MOST_WRITTEN

    def step(self, number: int = 1) -> None:
        self._steps -= number
        if self._steps < 0:
            raise _Spent("it does too much: loops within loops, or the same list again and again")

    def write(self, number: int) -> None:
        self.step()
        self._characters -= number
        if self._characters < 0:
            raise _Spent(f"it writes more than {MOST_WRITTEN:,} characters")

    def counted(self, items: Iterable[Given]) -> Iterator[Given]:
        for item in items:
            self.step()
            yield item


class _Environment(ImmutableSandboxedEnvironment):
    """Jinja2 without loaders, globals and most filters; sums are watched."""

    intercepted_binops = frozenset({"+", "-"})

    def __init__(self, budget: _Budget) -> None:
        super().__init__(
            undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
            cache_size=0, finalize=lambda value: _shown(value, budget),
        )  # fmt: skip
        self.globals.clear()
        kept = {name: _charged(self.filters[name], budget) for name in _FILTERS}
        texts = {name: _on_text(self.filters[name], budget) for name in _TEXT_FILTERS}
        self.filters.clear()
        self.filters.update({**kept, **texts, "join": lambda items, by="": _joined(items, by, budget)})
        tests = {name: self.tests[name] for name in _TESTS}
        self.tests.clear()
        self.tests.update(tests)

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """The sum of two short texts or two numbers of ordinary size."""
        if isinstance(left, str) and isinstance(right, str) and operator == "+":
            if len(left) + len(right) <= MOST_ADDED:
                return str(left) + str(right)
        elif isinstance(left, int) and isinstance(right, int) and max(abs(left), abs(right)) < 10**15:
            return left + right if operator == "+" else left - right
        raise TemplateRuntimeError(f"{operator} is for short texts and whole numbers")


def render(
    source: str,
    name: str,
    values: Mapping[str, object],
    functions: Mapping[str, Callable[..., object]],
    size: int,
) -> str:
    """The template `source` filled in with `values`; it may call `functions`. `name` is that of its file.

    `size` is the number of claims and sources. Values come out escaped as Markdown, `Written` as it is.
    Raises BadInput, with the line, for anything a template may not be or do.
    """
    if len(source) > MOST_TEMPLATE:
        raise BadInput(f"{name} is longer than {MOST_TEMPLATE:,} characters", "it is no template")
    budget = _Budget(STEPS + 100 * size)
    environment = _Environment(budget)
    try:
        tree = environment.parse(source)
        _check(tree, frozenset(functions), name)
        for loop in tree.find_all(nodes.For):
            loop.iter = nodes.Call(
                nodes.Name(COUNTED, "load"), [loop.iter], [], None, None, lineno=loop.lineno
            )
        template = environment.from_string(tree)
        return template.render({**values, **functions, COUNTED: budget.counted})
    except TemplateSyntaxError as error:
        raise _refused(name, error.lineno, str(error.message)) from None
    except TemplateError as error:
        raise _refused(name, 0, str(error.message)) from None
    except (SyntaxError, RecursionError, MemoryError, OverflowError):
        raise _refused(name, 0, "it is nested too deeply") from None
    except (TypeError, ValueError, LookupError, AttributeError) as error:
        raise _refused(name, 0, str(error)) from None


def _refused(name: str, line: int, why: str) -> BadInput:
    where = f"{name}, line {line}" if line else name
    return BadInput(f"{where}: {short(why, 160)}", "see `Templates of the house` in docs/reports.md")


def _check(tree: nodes.Template, functions: frozenset[str], name: str) -> None:
    """Refuse whatever is not known to be harmless."""
    waiting: list[nodes.Node] = [tree]
    while waiting:
        node = waiting.pop()
        reason = _objection(node, functions)
        if reason:
            raise _refused(name, node.lineno, reason)
        waiting += node.iter_child_nodes()


def _objection(node: nodes.Node, functions: frozenset[str]) -> str:
    if not isinstance(node, _NODES):
        return f"templates know no {type(node).__name__}"
    if isinstance(node, nodes.Name) and (
        node.name == COUNTED or (node.name in functions and node.ctx != "load")
    ):
        return f"{node.name} is a name of the program's"
    if isinstance(node, nodes.For) and node.recursive:
        return "loops cannot call themselves"
    if isinstance(node, nodes.Call):
        return _objection_to_call(node, functions)
    if isinstance(node, nodes.Filter | nodes.Test):
        known = (*_FILTERS, *_TEXT_FILTERS, "join") if isinstance(node, nodes.Filter) else _TESTS
        return "" if node.name in known else f"there is no {type(node).__name__.lower()} {node.name}"
    if isinstance(node, nodes.List | nodes.Tuple):
        plain = all(isinstance(item, nodes.Const) for item in node.items)
        return (
            "" if plain or getattr(node, "ctx", "") == "store" else "lists hold plain words and numbers only"
        )
    if (
        isinstance(node, nodes.Operand)
        and node.op in ("in", "notin")
        and not isinstance(node.expr, nodes.List)
    ):
        return f"{node.op} is for a list of words: status in ['open', 'stale']"
    return ""


def _objection_to_call(node: nodes.Call, functions: frozenset[str]) -> str:
    if not isinstance(node.node, nodes.Name) or node.node.name not in functions:
        return f"only these can be called: {', '.join(sorted(functions))}"
    return "" if node.dyn_args is None and node.dyn_kwargs is None else "arguments are written one by one"


def _shown(value: object, budget: _Budget) -> str:
    text = value if isinstance(value, Written) else markdown(_text(value))
    budget.write(len(text))
    return text


def _text(value: object) -> str:
    """A value as text; a list or a whole claim has none."""
    if value is None:
        return ""
    if isinstance(value, str | int | float):
        return str(value)
    if isinstance(value, StrictUndefined):
        str(value)  # says what is not defined
    raise TemplateRuntimeError(
        f"a {type(value).__name__} cannot be printed: name a part of it, or loop over it"
    )


def _joined(items: Iterable[object], by: str, budget: _Budget) -> str:
    texts = list(map(_text, budget.counted(items)))
    budget.write(sum(map(len, texts)) + len(texts) * len(by))
    return by.join(texts)


def _charged(run: Callable[..., object], budget: _Budget) -> Callable[..., object]:
    """A filter that draws on the budget for each item it is given."""

    @wraps(run)
    def filtered(*given: object, **named: object) -> object:
        arguments = list(given)
        at = 1 if hasattr(run, "jinja_pass_arg") else 0
        items = arguments[at]
        if isinstance(items, Iterable) and not isinstance(items, str):
            arguments[at] = list(budget.counted(items))
        budget.step()
        return run(*arguments, **named)

    return filtered


def _on_text(run: Callable[..., object], budget: _Budget) -> Callable[..., object]:
    """A filter of texts: lists have none."""

    def filtered(value: object) -> object:
        text = _text(value)
        budget.step(1 + len(text) // 100)
        return str(run(text))

    return filtered
