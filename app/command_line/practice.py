"""`practice`: make the practice workspace. `new`: make an empty one."""

from __future__ import annotations

import argparse
from typing import Any

from app import paths
from app import workspace as workspaces
from app.command_line import session
from app.errors import RefusedError
from app.language import tr
from app.paths import Profile
from app.practice import make


def add(verbs: Any) -> None:
    """Register the verbs."""
    parser = session.add_verb(verbs, "practice", practice, tr("make the practice workspace"))
    parser.add_argument("--leads", type=int, default=make.LEADS)
    parser.add_argument("--seed", type=int, default=make.SEED)
    parser = session.add_verb(verbs, "new", new, tr("make an empty workspace"))
    parser.add_argument("--name", required=True, help=tr("your name"))
    parser.add_argument("--role", default="SDR")
    parser.add_argument("--region", default="GB", help=tr("country for numbers without a prefix"))


def practice(arguments: argparse.Namespace) -> dict[str, Any]:
    """Make it; the answer names its folder."""
    if not 0 <= arguments.leads <= 1_000_000:
        raise RefusedError("E-USAGE", tr("Leads must lie between 0 and 1,000,000."))
    profile = Profile(arguments.profile.expanduser().absolute()) if arguments.profile else paths.practice_profile()
    workspace = make.make_practice(profile, leads=arguments.leads, seed=arguments.seed)
    workspace.close()
    return {"profile": str(profile.folder), "leads": arguments.leads, "seed": arguments.seed}


def new(arguments: argparse.Namespace) -> dict[str, Any]:
    """Make it; the key goes to the keychain or under SATCHEL_PASSPHRASE."""
    profile = Profile(arguments.profile.expanduser().absolute()) if arguments.profile else paths.default_profile()
    workspace = workspaces.create(
        profile, make_key=session.new_key, name=arguments.name, role=arguments.role, region=arguments.region.upper()
    )
    workspace.close()
    return {"profile": str(profile.folder)}
