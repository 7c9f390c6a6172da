// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/connectors/folder_connector.h"
#include "tests/datasources/fetch.h"

#include <QDir>
#include <QTemporaryDir>

namespace ioc::test {

/// A drop folder with a connector on it, which keeps the cursor as a feed's runner does.
class DropFolder
{
public:
    explicit DropFolder(int stableSeconds = 0)
        : m_stable(stableSeconds)
    {
        restart();
    }

    /// Another connector on the same folder, with a cursor as the cache may hold it.
    void restart(const FeedCursor &cursor = {})
    {
        this->cursor = cursor;
        connector = std::make_unique<FolderConnector>(definition(), m_folder.path());
    }

    FeedDefinition definition() const
    {
        return feedWith({{"type", "folder"}, {"pattern", "*.csv"}, {"stable_s", m_stable}, {"max_mib", 1}});
    }

    QString path(const char *name = "") const { return m_folder.filePath(QString::fromLatin1(name)); }

    void write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", name);
    }

    QStringList files(const char *below = "") const { return QDir(path(below)).entryList(QDir::Files, QDir::Name); }

    /// The names under which the archived files were delivered, in the order of their delivery.
    QStringList archived() const
    {
        QStringList names = files("archive");
        for (QString &name : names)
            name = name.mid(QStringLiteral("20261121T114403250Z-").size());
        return names;
    }

    Fetched fetch(Instant now = SystemClock().now())
    {
        Fetched fetched;
        start(*connector, fetched, {QStringLiteral("run-1"), cursor, QStringLiteral("w"), now});
        if (!QTest::qWaitFor([&] { return fetched.times > 0; }))
            qFatal("no call back");
        m_payload = fetched.payload();
        return fetched;
    }

    void settle(Settlement settlement)
    {
        if (settlement == Settlement::Committed)
            cursor = m_payload->cursor;
        connector->settled(settlement);
    }

    /// What is delivered until nothing is left, each of it committed.
    QByteArrayList deliverAll(Instant now = SystemClock().now())
    {
        QByteArrayList delivered;
        for (Fetched fetched = fetch(now); fetched.payload(); fetched = fetch(now)) {
            delivered.push_back(fetched.bytes());
            settle(Settlement::Committed);
        }
        return delivered;
    }

    FeedCursor cursor;
    std::unique_ptr<FolderConnector> connector;

private:
    int m_stable;
    QTemporaryDir m_folder;
    PayloadPtr m_payload;
};

} // namespace ioc::test
