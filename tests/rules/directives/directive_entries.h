// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/directives/directive_book.h"
#include "tests/support.h"

namespace ioc::test {

using namespace std::chrono_literals;

using State = DirectiveState;
using Event = DirectiveEvent;

inline const Instant kMorning = at("2026-11-20T01:00:00Z"); // 08:00 in Vietnam

inline DirectiveEntry issue(QDate due = QDate(2026, 11, 27), Instant when = kMorning)
{
    DirectiveEntry entry;
    entry.at = when;
    entry.actor = QStringLiteral("lan");
    DirectiveOrder &order = entry.order.emplace();
    order.number = QStringLiteral("15/CĐ-UBND");
    order.content = QStringLiteral("Giải quyết hồ sơ đất đai quá hạn");
    order.issuer = QStringLiteral("Chủ tịch UBND tỉnh");
    order.charge.agency = AgencyId(QStringLiteral("so-nong-nghiep"));
    order.due = due;
    order.indicator = IndicatorId(QStringLiteral("tthc.on_time"));
    entry.value = 88.0;
    return entry;
}

inline DirectiveEntry entry(const QString &id, Event event, const char *text = "vì mưa lũ")
{
    DirectiveEntry made;
    made.directive = id;
    made.event = event;
    made.at = kMorning + 24h;
    made.actor = QStringLiteral("minh");
    made.text = QString::fromUtf8(text);
    if (event == Event::Progressed)
        made.percent = 40;
    if (event == Event::Extended)
        made.due = QDate(2026, 12, 4);
    return made;
}

/// Checks and applies, as if the ledger had taken it at once.
inline QString take(DirectiveBook &book, DirectiveEntry wanted)
{
    const auto checked = book.check(std::move(wanted));
    if (!checked)
        return checked.error().message;
    book.apply(*checked);
    return {};
}

} // namespace ioc::test
