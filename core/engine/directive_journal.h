// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ledger_entry.h"
#include "core/domain/pack.h"
#include "core/domain/snapshot.h"
#include "core/engine/actor.h"
#include "core/rules/directives/directive_book.h"

#include <functional>

namespace ioc {

/// The entries of the journal of directives in a ledger after number `after`, oldest first, up to `until` if that is
/// given; `after` becomes the number of the last that was read, on an error too. One that cannot be understood is left
/// out and logged: verify tells more. None when there is no ledger yet. Needs no owner; any thread.
Result<void> readDirectiveJournal(const QString &ledgerFile, std::int64_t &after, std::optional<Instant> until,
                                  const std::function<void(const DirectiveEntry &entry)> &take);

/// The book of a data folder, from its ledger; empty when there is none yet. Needs no owner. With `until` as it stood
/// then. Any thread.
Result<DirectiveBook> readDirectives(const QString &ledgerFile, const Zone &zone, std::optional<Instant> until = {});

/// What a screen is given of a book.
DirectivesPtr directivesOf(const DirectiveBook &book);

/// What happened to one, oldest first. NotFound.
Result<std::vector<DirectiveEntry>> historyIn(const DirectiveBook &book, const QString &id);

/// The entry of the journal as the ledger takes it, by whom it was done.
LedgerAct actOf(const DirectiveEntry &entry, const Actor &actor);

/// … and back. Usage when it is none.
Result<DirectiveEntry> directiveEntryOf(const LedgerEntry &entry);

/// Whether the pack knows everything that an order names: departments, units of that day, the indicator and the rule.
/// NotFound with a sentence.
Result<void> checkNamesOf(const DirectiveOrder &order, const ProvincePack &pack, QDate today);

} // namespace ioc
