// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/connector.h"

#include <QTimer>

namespace ioc {

/// Stands in the place of a connector that cannot be made (its address is none, an endpoint has none): every fetch
/// fails with the reason, so that the feed is told as one that is down, and the others are read.
class UnconnectedFeed final : public Connector
{
    Q_OBJECT

public:
    explicit UnconnectedFeed(Error reason)
        : m_reason(std::move(reason))
    {
        m_reason.code = ErrorCode::Connection;
    }

    void fetch(const FetchRequest &, Callback callback) override
    {
        QTimer::singleShot(0, this, [this, callback = std::move(callback)] { callback(FetchFailure{m_reason, {}}); });
    }
    bool keepsWhatWaits() const override { return true; } // told at the start, not when it would be due

private:
    Error m_reason;
};

} // namespace ioc
