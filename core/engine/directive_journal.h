// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ledger_entry.h"
#include "core/domain/pack.h"
#include "core/engine/actor.h"
#include "core/rules/directives/directive_book.h"

namespace ioc {

/// The book of a data folder, from its ledger; empty when there is none yet. Needs no owner. With `until` as it stood
/// then. An entry that cannot be understood is left out and logged: verify tells more. Any thread.
Result<DirectiveBook> readDirectives(const QString &ledgerFile, const Zone &zone, std::optional<Instant> until = {});

/// The entry of the journal as the ledger takes it, by whom it was done.
LedgerAct actOf(const DirectiveEntry &entry, const Actor &actor);

/// … and back. Usage when it is none.
Result<DirectiveEntry> directiveEntryOf(const LedgerEntry &entry);

/// Whether the pack knows everything that an order names: departments, units of that day, the indicator and the rule.
/// NotFound with a sentence.
Result<void> checkNamesOf(const DirectiveOrder &order, const ProvincePack &pack, QDate today);

} // namespace ioc
