// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/connectors/files/file_connector.h"
#include "tests/datasources/fetch.h"

#include <condition_variable>
#include <mutex>

namespace ioc::test {

using namespace std::chrono_literals;

inline const Instant kNoon = at("2026-11-21T05:00:00Z");

/// Files that a test sets. Outlives the places on it.
struct Shelf
{
    std::mutex mutex;
    std::condition_variable changed;
    std::map<QString, QByteArray> files; ///< with archive/… and the like
    bool hangs = false;
    QString unreadable;                     ///< a file that may not be read
    bool isFixed = false;                   ///< no file can be moved
    std::function<void()> whenRead = [] {}; ///< with the mutex held
    int looks = 0;
    Instant modified = kNoon - 1h; ///< of every file
    bool grows = false;            ///< a byte is added to each file at each read
    int hanging = 0;

    void set(const QString &name, const QByteArray &bytes)
    {
        const std::lock_guard lock(mutex);
        files[name] = bytes;
    }
    void setHangs(bool hang)
    {
        const std::lock_guard lock(mutex);
        hangs = hang;
        changed.notify_all();
    }
    QStringList names()
    {
        const std::lock_guard lock(mutex);
        QStringList names;
        for (const auto &[name, bytes] : files)
            names.push_back(name);
        return names;
    }
};

class ShelfPlace final : public FilePlace
{
public:
    explicit ShelfPlace(std::shared_ptr<Shelf> shelf)
        : m_shelf(std::move(shelf))
    {
    }

    Result<std::vector<PlacedFile>> list(const QString &below, const QString &, const BlockingCall &) override
    {
        std::unique_lock lock(m_shelf->mutex);
        ++m_shelf->hanging;
        m_shelf->changed.wait(lock, [this] { return !m_shelf->hangs; }); // whatever the deadline says
        --m_shelf->hanging;
        std::vector<PlacedFile> files;
        for (const auto &[name, bytes] : m_shelf->files) {
            const QString folder = name.section(QLatin1Char('/'), 0, -2);
            if (folder == below)
                files.push_back(
                    {name.section(QLatin1Char('/'), -1), bytes.size(), m_shelf->modified, QStringLiteral("t")});
        }
        if (below.isEmpty())
            ++m_shelf->looks;
        return files;
    }
    Result<QByteArray> read(const QString &name, qint64, const BlockingCall &) override
    {
        const std::lock_guard lock(m_shelf->mutex);
        if (name == m_shelf->unreadable)
            return Error{ErrorCode::Http, QStringLiteral("no right")};
        if (m_shelf->grows)
            m_shelf->files[name] += 'x';
        const QByteArray bytes = m_shelf->files[name];
        m_shelf->whenRead();
        return bytes;
    }
    Result<void> move(const QString &from, const QString &to, const BlockingCall &) override
    {
        const std::lock_guard lock(m_shelf->mutex);
        if (m_shelf->isFixed)
            return Error{ErrorCode::Permission, QStringLiteral("fixed")};
        if (m_shelf->files.count(to) > 0)
            return Error{ErrorCode::Io, QStringLiteral("there is one")};
        m_shelf->files[to] = m_shelf->files[from];
        m_shelf->files.erase(from);
        return {};
    }
    bool clockIsOurs() const override { return true; }

private:
    std::shared_ptr<Shelf> m_shelf;
};

/// A test of files that are picked up, with a place that plays faults.
class FilePickupTrial : public QObject
{
protected:
    void begin()
    {
        failOnAnyWarning();
        m_pool = std::make_unique<BlockingPool>(BlockingPool::Limits{8, 16, 2, 300ms});
        m_shelf = std::make_shared<Shelf>();
        m_cursor = {};
        restart();
    }
    void end()
    {
        m_connector.reset();
        m_pool.reset();
    }
    void restart(int duplicateDays = 0, Milliseconds stable = 0ms)
    {
        PickupSettings settings;
        settings.feed = FeedId(QStringLiteral("air"));
        settings.pattern = QStringLiteral("*");
        settings.stable = stable;
        settings.maxBytes = 1000;
        settings.duplicateDays = duplicateDays;
        m_connector = std::make_unique<FileConnector>(
            settings.feed, 500ms,
            [settings, shelf = m_shelf] {
                return std::make_unique<FilePickup>(settings, std::make_unique<ShelfPlace>(shelf));
            },
            *m_pool);
    }
    Fetched fetch(Instant now = kNoon)
    {
        Fetched fetched;
        start(*m_connector, fetched, {QStringLiteral("run-1"), m_cursor, {}, now});
        if (!QTest::qWaitFor([&] { return fetched.times > 0; }))
            qFatal("no call back");
        return fetched;
    }
    void commit(const Fetched &fetched)
    {
        m_cursor = fetched.payload()->cursor;
        m_connector->settled(Settlement::Committed);
    }
    QByteArrayList deliverAll(Instant now = kNoon)
    {
        QByteArrayList delivered;
        for (Fetched fetched = fetch(now); fetched.kind() != QStringLiteral("nothing new"); fetched = fetch(now)) {
            delivered.push_back(fetched.payload() ? fetched.bytes() : "-");
            if (fetched.payload())
                commit(fetched);
        }
        return delivered;
    }

    std::unique_ptr<BlockingPool> m_pool;
    std::shared_ptr<Shelf> m_shelf;
    std::unique_ptr<FileConnector> m_connector;
    FeedCursor m_cursor;
};

} // namespace ioc::test
