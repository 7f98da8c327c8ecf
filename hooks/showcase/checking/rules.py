"""Every rule, in the order in which it is told of."""

from __future__ import annotations

from .brand_rules import (
    connotation_not_slogan,
    figures,
    generic_name,
    item_ids,
    logo,
    references,
    required_elements,
    slogan_not_name,
    stage_history,
    worth_filling,
)
from .case_rules import body_present, letter_first, year
from .collection_rules import (
    case_brands,
    declared_count,
    honours,
    link_targets,
    parents,
    registry_lists,
    unique_ids,
    unique_names,
    unique_slogans,
)
from .context import CollectionRule, Rule
from .document_rules import (
    body_pictures,
    characters,
    dates,
    identity,
    keywords,
    length,
    links,
    photos,
    private_numbers,
    raw_html,
    required_fields,
    reserved_id,
    secrecy,
    sources,
    specimen_units,
    unused_files,
)

DOCUMENT_RULES: tuple[Rule, ...] = (
    required_fields.check,
    identity.check,
    reserved_id.check,
    length.check,
    characters.check,
    dates.check,
    specimen_units.check,
    sources.check,
    keywords.check,
    photos.check,
    raw_html.check,
    links.check,
    body_pictures.check,
    private_numbers.check,
    secrecy.check,
    unused_files.check,
)
BRAND_RULES: tuple[Rule, ...] = (
    *DOCUMENT_RULES,
    required_elements.check,
    stage_history.check,
    item_ids.check,
    references.check,
    slogan_not_name.check,
    connotation_not_slogan.check,
    logo.check,
    figures.check,
    generic_name.check,
    worth_filling.check,
)
CASE_RULES: tuple[Rule, ...] = (*DOCUMENT_RULES, year.check, letter_first.check, body_present.check)
COLLECTION_RULES: tuple[CollectionRule, ...] = (
    unique_ids.check,
    unique_names.check,
    unique_slogans.check,
    parents.check,
    declared_count.check,
    case_brands.check,
    link_targets.check,
    honours.check,
    registry_lists.check,
)
