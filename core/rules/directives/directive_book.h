// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/zone.h"
#include "core/domain/directives/directive_states.h"

#include <map>
#include <span>

namespace ioc {

/// All directives, made of their journal: applying the same entries gives the same book. Pure; one thread.
class DirectiveBook
{
public:
    explicit DirectiveBook(Zone zone)
        : m_zone(std::move(zone))
    {
    }

    /// What somebody wants, as the entry that is to be recorded and then applied. Of an Issued entry the id is given
    /// here, and to nobody else, recorded or not. Usage with a sentence: the directive is unknown, its state does not
    /// allow it, or something is missing or senseless.
    Result<DirectiveEntry> check(DirectiveEntry wanted);

    /// Takes an entry of the journal. False: its directive's state does not allow it, and it changes nothing but the
    /// history: of two that closed at once the first has.
    bool apply(const DirectiveEntry &entry);

    /// Nothing known of this id: nullptr.
    const Directive *find(const QString &id) const;

    /// In the order of their ids, which is that of their issue.
    std::vector<const Directive *> all() const;

    /// Running ones past their last day, the longest overdue first.
    std::vector<const Directive *> overdue(QDate today) const;

    /// Open ones of which somebody is to be reminded: three days and one day before the last day, on it, and then every
    /// week. When that day has gone by unheard the next one will do, once, whatever number of them has; days from
    /// before the last day was set, or the directive was opened, are none.
    std::vector<const Directive *> toRemind(QDate today) const;

private:
    Result<void> checkOrder(const DirectiveEntry &wanted) const;

    Zone m_zone;
    std::map<QString, Directive> m_directives;
    std::map<int, int> m_given; ///< year → greatest number given
};

/// Of one directive, what its indicator said day by day, oldest first, nothing where it could not be trusted: whether
/// that settles it today.
bool isSettled(const SettledBy &rule, std::span<const std::optional<double>> days);

} // namespace ioc
