// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "tests/e2e/e2e_support.h"

#include <QDir>
#include <QTest>

namespace ioc::test {

inline const UnitId kWorld(QStringLiteral("00@1990-01-01"));
inline const IndicatorId kCount(QStringLiteral("quake.count"));
inline const FeedId kQuakes(QStringLiteral("quakes"));

/// What the server of earthquakes answers: so many of a second ago.
inline QByteArray quakes(int count)
{
    QByteArray rows;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (int i = 0; i < count; ++i)
        rows +=
            QStringLiteral("%1{\"id\":\"q%2\",\"properties\":{\"time\":%3,\"updated\":%3,\"mag\":1.0,\"net\":\"x\"}}")
                .arg(i > 0 ? QStringLiteral(",") : QString())
                .arg(i)
                .arg(now - 1000)
                .toUtf8();
    return e2e::RawServer::ok("{\"features\":[" + rows + "]}");
}

/// The earthquakes of the year; -1 when that is not known.
inline double count(const Engine &engine)
{
    const auto snapshot = engine.snapshot();
    const Reading *reading = snapshot ? snapshot->reading(kCount, kWorld) : nullptr;
    return reading && reading->value ? *reading->value : -1;
}

/// Of the feed of earthquakes.
inline FeedState stateOf(const Engine &engine)
{
    const auto snapshot = engine.snapshot();
    if (!snapshot)
        return FeedState::Never;
    for (const FeedHealth &feed : snapshot->feeds) {
        if (feed.feed == kQuakes)
            return feed.state;
    }
    return FeedState::Never;
}

/// A test of engines with the pack of the end-to-end tests, whose systems this program plays.
class QuakeTrial : public QObject
{
protected:
    void begin()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("drop"))));
        m_quakes = quakes(3);
        m_server.answerWith([this](const QByteArray &path) {
            return path == "/earthquakes.json"
                       ? m_quakes
                       : e2e::RawServer::ok("date,precipitation,temp_max\n2024-01-01,1.0,2.0\n");
        });
    }

    QString data() const { return m_folder->filePath(QStringLiteral("data")); }

    EngineSettings settings() const
    {
        EngineSettings settings;
        settings.packFolder = QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world");
        settings.dataFolder = data();
        settings.endpoints[QStringLiteral("server")] = m_server.address();
        settings.endpoints[QStringLiteral("drop")] = m_folder->filePath(QStringLiteral("drop"));
        return settings;
    }

    e2e::RawServer m_server;
    QByteArray m_quakes; ///< what the server answers
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace ioc::test
