// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "datasources/connector.h"
#include "tests/support.h"

namespace ioc::test {

/// One fetch; counts how often the connector called back.
struct Fetched
{
    int times = 0;
    FetchOutcome outcome;

    PayloadPtr payload() const
    {
        const auto *found = std::get_if<PayloadPtr>(&outcome);
        return found ? *found : nullptr;
    }
    QByteArray bytes() const { return payload() ? payload()->bytes : QByteArray("no payload"); }
    QString origin() const { return payload() ? payload()->origin : QStringLiteral("no payload"); }

    /// "a payload", "not modified", "nothing new", or the code of the failure.
    QString kind() const
    {
        if (std::holds_alternative<PayloadPtr>(outcome))
            return QStringLiteral("a payload");
        if (std::holds_alternative<NotModified>(outcome))
            return QStringLiteral("not modified");
        if (const auto *failure = std::get_if<FetchFailure>(&outcome))
            return toString(failure->error.code);
        return QStringLiteral("nothing new");
    }
    FetchFailure failure() const
    {
        const auto *found = std::get_if<FetchFailure>(&outcome);
        return found ? *found : FetchFailure();
    }
};

inline FeedDefinition feedWith(const QJsonObject &connector)
{
    FeedDefinition feed;
    feed.id = FeedId(QStringLiteral("air"));
    feed.connector = connector;
    return feed;
}

inline void start(Connector &connector, Fetched &fetched, const FetchRequest &request)
{
    connector.fetch(request, [&fetched](FetchOutcome outcome) {
        ++fetched.times;
        fetched.outcome = std::move(outcome);
    });
}

} // namespace ioc::test
