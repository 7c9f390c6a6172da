// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/cache_watch.h"
#include "core/domain/snapshot.h"
#include "core/rules/directives/directive_book.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace ioc {

/// The directives of a data folder that another program owns: the whole ledger first, then what comes after the last
/// number whenever the ledger's data version moves, which is asked for each second. Lives on the thread that start() is
/// called on.
class DirectiveFollower : public QObject
{
    Q_OBJECT

public:
    /// With `until` as they stood then, for good.
    DirectiveFollower(const QString &ledgerFile, const Zone &zone, std::optional<Instant> until = {});

    void start();
    void stop();

    /// Looks now, without waiting for the second to end.
    void look();

    /// NotFound.
    Result<std::vector<DirectiveEntry>> history(const QString &id) const;

Q_SIGNALS:
    /// All as they stand, or null and a sentence when they have never been read; with a sentence too when what is known
    /// is no longer renewed.
    void changed(ioc::DirectivesPtr directives, const QString &trouble);

private:
    void watch();
    void read();
    void tell(const QString &trouble);

    const QString m_ledgerFile;
    const std::optional<Instant> m_until;
    DirectiveBook m_book;
    std::int64_t m_read = 0; ///< number of the newest entry that was read
    bool m_isKnown = false;
    CacheWatch m_watch;
    QTimer m_again;
    QString m_trouble;
};

} // namespace ioc
