// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/payload_sweeper.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace ioc {
namespace {

using Steady = std::chrono::steady_clock;

constexpr auto kBetweenPasses = std::chrono::hours(1);
constexpr auto kOrphansStay = std::chrono::days(1);

} // namespace

PayloadSweeper::PayloadSweeper(Database &database, PayloadStore store, const QHash<FeedId, PayloadRule> &rules)
    : m_database(database)
    , m_store(std::move(store))
    , m_newestRun(database, "SELECT max(finished) FROM run")
    , m_newestOf(database, kNewestRunOfPayload)
{
    for (auto it = rules.begin(); it != rules.end(); ++it) {
        const QString name = PayloadStore::shortNameOf(it.key());
        m_rules.insert(name, it.value());
        m_feeds.insert(name, it.key());
    }
    for (auto it = rules.begin(); it != rules.end(); ++it) {
        const QString older = PayloadStore::olderNameOf(it.key());
        if (!m_rules.contains(older))
            m_rules.insert(older, it.value());
    }
}

bool PayloadSweeper::wanted(Instant now) const
{
    return !m_folders.isEmpty() || !m_files.isEmpty() || !m_lastPass ||
           std::chrono::abs(now - *m_lastPass) >= kBetweenPasses; // also after a clock was set back
}

Result<void> PayloadSweeper::begin(Instant now)
{
    m_isFirstPass = !m_lastPass;
    m_lastPass = now;
    if (m_newestRun.with().step() != Statement::Step::Row)
        return m_database.error();
    const auto newest = m_newestRun.optionalInstant(0);
    m_newestRun.run();
    m_now = newest ? std::min(now, *newest) : now;
    m_folders = QDir(m_store.folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    return {};
}

Result<bool> PayloadSweeper::isToGo(const QString &file)
{
    const QFileInfo info(file);
    const auto name = PayloadStore::nameFrom(info.fileName());
    const Instant written = fromMillis(info.lastModified().toMSecsSinceEpoch());
    if (!name) // what a write that was cut off has left; anything else is not ours
        return info.fileName().endsWith(QLatin1String(".new"));
    const FeedId feed = m_feeds.value(name->feed, FeedId(name->feed));
    if (m_newestOf.with(QString::fromLatin1(name->hash), feed).step() != Statement::Step::Row)
        return m_database.error();
    const auto named = m_newestOf.optionalInstant(0);
    m_newestOf.run();
    if (!named)
        return m_now - written >= kOrphansStay;
    const PayloadRule rule = m_rules.value(name->feed);
    if (m_now - *named >= std::chrono::days(rule.days))
        return true;
    return m_isFirstPass && !rule.mayBeRaw && m_rules.contains(name->feed) && PayloadStore::isRaw(file);
}

Result<bool> PayloadSweeper::step(Instant now, std::chrono::microseconds budget)
{
    const auto end = Steady::now() + budget;
    if (m_folders.isEmpty() && m_files.isEmpty()) {
        if (const auto begun = begin(now); !begun)
            return begun.error();
    }
    while (Steady::now() < end) {
        if (m_files.isEmpty()) {
            if (m_folders.isEmpty())
                return false;
            const QDir folder(m_store.folder() + QLatin1Char('/') + m_folders.takeLast());
            for (const QString &file : folder.entryList(QDir::Files))
                m_files.push_back(folder.filePath(file));
            continue;
        }
        const QString file = m_files.takeLast();
        const auto old = isToGo(file);
        if (!old)
            return old;
        if (*old)
            QFile::remove(file); // or at the next pass
    }
    return !m_files.isEmpty() || !m_folders.isEmpty();
}

} // namespace ioc
