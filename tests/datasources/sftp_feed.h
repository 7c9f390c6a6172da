// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/blocking_pool.h"
#include "datasources/connectors/connector_factory.h"
#include "datasources/connectors/files/file_connector.h"
#include "datasources/connectors/http/http_network.h"
#include "tests/datasources/fetch.h"
#include "tests/datasources/known_secrets.h"
#include "tests/servers/sftp_server.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <fcntl.h>
#include <sys/stat.h>

namespace ioc::test {

/// A feed of an SFTP server, which keeps the cursor as a feed's runner does.
class SftpFeed
{
public:
    explicit SftpFeed(const SftpServer &server)
        : m_server(server)
        , m_pool(BlockingPool::Limits{8, 16, 2, std::chrono::seconds(5)})
    {
        secrets->values[QStringLiteral("so-y-te")] = server.userKey();
        restart();
    }

    /// Another connector, as after a start of the program, with a cursor as the cache may hold it.
    void restart(const QJsonObject &changes = {}, const FeedCursor &kept = {})
    {
        cursor = kept;
        QJsonObject settings{{"type", "sftp"},
                             {"url", m_server.url()},
                             {"auth", QJsonObject{{"type", "key"}, {"user", m_server.user()}, {"secret", "so-y-te"}}},
                             {"host_keys", QJsonArray{m_server.fingerprint()}},
                             {"pattern", "*.csv"},
                             {"stable_s", 0},
                             {"max_mib", 64},
                             {"timeout_s", 20}};
        for (auto change = changes.begin(); change != changes.end(); ++change)
            settings.insert(change.key(), change.value());
        auto made = makeConnector(feedWith(settings), {m_network, {}, secrets, m_pool});
        if (!made)
            qFatal("%s", qPrintable(toString(made.error())));
        connector.reset(static_cast<FileConnector *>(made->release()));
    }

    QString path(const char *name = "") const { return m_server.drop() + QLatin1Char('/') + QString::fromUtf8(name); }

    /// `modified`: when it was last changed, by the server's clock.
    void write(const char *name, const QByteArray &bytes, const char *modified = "2026-11-21T05:00:00Z") const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", name);
        file.close();
        touch(name, modified);
    }

    void touch(const char *name, const char *modified) const
    {
        const timespec time{at(modified).time_since_epoch().count() / 1000, 0};
        const timespec times[]{time, time};
        if (utimensat(AT_FDCWD, path(name).toUtf8().constData(), times, 0) != 0)
            qFatal("no time for %s", name);
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

    Fetched fetch(Instant now = at("2026-11-21T11:44:00Z"))
    {
        Fetched fetched;
        begin(fetched, now);
        finish(fetched);
        return fetched;
    }

    void begin(Fetched &fetched, Instant now = at("2026-11-21T11:44:00Z"))
    {
        start(*connector, fetched, {QStringLiteral("run-1"), cursor, {}, now});
    }

    void finish(Fetched &fetched)
    {
        if (!QTest::qWaitFor([&] { return fetched.times > 0; }, 30'000))
            qFatal("no call back");
        m_payload = fetched.payload();
    }

    void settle(Settlement settlement)
    {
        if (settlement == Settlement::Committed)
            cursor = m_payload->cursor;
        connector->settled(settlement);
        if (!QTest::qWaitFor([&] { return !connector->isSettling(); }, 30'000))
            qFatal("the file is not moved");
    }

    /// What is delivered until nothing is left, each of it committed.
    QByteArrayList deliverAll()
    {
        QByteArrayList delivered;
        for (Fetched fetched = fetch(); fetched.payload(); fetched = fetch()) {
            delivered.push_back(fetched.bytes());
            settle(Settlement::Committed);
        }
        return delivered;
    }

    std::shared_ptr<KnownSecrets> secrets = std::make_shared<KnownSecrets>();
    FeedCursor cursor;

private:
    const SftpServer &m_server;
    HttpNetwork m_network;
    BlockingPool m_pool;
    PayloadPtr m_payload;

public:
    std::unique_ptr<FileConnector> connector;
};

/// The words of a failure, for a look at what they tell and what they must not.
inline QString wordsOf(const Fetched &fetched)
{
    return toString(fetched.failure().error);
}

} // namespace ioc::test
