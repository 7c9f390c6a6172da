// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/blocking_pool.h"
#include "datasources/connectors/connector_factory.h"
#include "datasources/connectors/files/file_connector.h"
#include "datasources/connectors/http/http_network.h"
#include "tests/datasources/fetch.h"
#include "tests/datasources/known_secrets.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>

namespace ioc::test {

/// A drop folder with a connector on it, which keeps the cursor as a feed's runner does.
class DropFolder
{
public:
    explicit DropFolder(int stableSeconds = 0, const QJsonObject &more = {})
        : m_stable(stableSeconds)
        , m_more(more)
    {
        restart();
    }

    /// Another connector on the same folder, with a cursor as the cache may hold it.
    void restart(const FeedCursor &cursor = {})
    {
        this->cursor = cursor;
        use(definition());
    }

    void use(const FeedDefinition &feed, const std::map<QString, QString> &endpoints = {})
    {
        auto made = makeConnector(feed, {m_network, endpoints, std::make_shared<KnownSecrets>(), m_pool});
        if (!made)
            qFatal("%s", qPrintable(toString(made.error())));
        connector.reset(static_cast<FileConnector *>(made->release()));
    }

    FeedDefinition definition() const
    {
        QJsonObject all{{"type", "folder"},
                        {"path", m_folder.path()},
                        {"pattern", "*.csv"},
                        {"stable_s", m_stable},
                        {"max_mib", 1}};
        for (auto more = m_more.begin(); more != m_more.end(); ++more)
            all.insert(more.key(), more.value());
        return feedWith(all);
    }

    QString path(const char *name = "") const { return m_folder.filePath(QString::fromLatin1(name)); }

    void write(const char *name, const QByteArray &bytes) const { write(QString::fromLatin1(name), bytes); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
    }

    void date(const char *name, Instant modified) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::ReadWrite) ||
            !file.setFileTime(QDateTime::fromMSecsSinceEpoch(toMillis(modified)), QFile::FileModificationTime))
            qFatal("cannot date %s", name);
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
        if (!QTest::qWaitFor([&] { return !connector->isSettling(); }))
            qFatal("the file is not moved");
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

private:
    int m_stable;
    QJsonObject m_more;
    QTemporaryDir m_folder;
    HttpNetwork m_network;
    BlockingPool m_pool;

public:
    std::unique_ptr<FileConnector> connector;

private:
    PayloadPtr m_payload;
};

} // namespace ioc::test
