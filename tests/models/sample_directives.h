// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/directives/directive.h"
#include "tests/models/sample_province.h"

namespace ioc::sample {

/// "Today" of the sample province: Saturday 21/11/2026.
inline const QDate kToday{2026, 11, 21};

/// An open directive issued ten days ago at 8:00, in the charge of the first agency of sampleAgencies().
inline Directive directive(const char *id, QDate due, const char *content = "Giải quyết phản ánh quá hạn")
{
    Directive one;
    one.id = QString::fromLatin1(id);
    one.order.content = QString::fromUtf8(content);
    one.order.issuer = QStringLiteral("Chủ tịch UBND tỉnh");
    one.order.charge.agency = AgencyId(QStringLiteral("so-noi-vu"));
    one.order.due = due;
    one.due = due;
    one.issuedAt = zone().instant(kToday.addDays(-10), QTime(8, 0));
    one.openSince = one.issuedAt;
    return one;
}

/// An entry of its journal, made by lan.
inline DirectiveEntry entry(const QString &id, DirectiveEvent event, Instant at)
{
    DirectiveEntry made;
    made.directive = id;
    made.event = event;
    made.at = at;
    made.actor = QStringLiteral("lan");
    return made;
}

/// The sample province with two departments.
inline std::shared_ptr<ProvincePack> packWithAgencies()
{
    auto made = pack();
    made->agencies = {
        {AgencyId(QStringLiteral("so-noi-vu")), {QStringLiteral("Sở Nội vụ"), QStringLiteral("Home Affairs")}},
        {AgencyId(QStringLiteral("so-y-te")), {QStringLiteral("Sở Y tế"), QStringLiteral("Health")}}};
    return made;
}

inline DirectivesPtr shared(std::vector<Directive> directives)
{
    return std::make_shared<const std::vector<Directive>>(std::move(directives));
}

} // namespace ioc::sample
