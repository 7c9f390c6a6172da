// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/e2e_support.h"

#include <QJsonArray>
#include <QTest>

namespace ioc::e2e {

/// Lays a pack into a folder: what packs/world says of itself, without its feeds, and packs/NAME beside it.
void layPack(const QString &folder, const QString &name);

/// Sources on loopback, each of which says under its path what a test has put there.
class Sources
{
public:
    Sources();

    QString address() const { return m_server.address(); }

    /// From now on. True once a program that asks again and again has taken it in: a feed asks anew only when what it
    /// brought is committed.
    bool say(const QByteArray &path, const QByteArray &body);

    /// The same without waiting.
    void put(const QByteArray &path, const QByteArray &body) { m_bodies[path] = body; }

    /// No source answers as long as this is so: each says 503.
    bool areDown = false;

private:
    QByteArray answer(const QByteArray &path);

    RawServer m_server;
    QHash<QByteArray, QByteArray> m_bodies;
    QHash<QByteArray, int> m_asked;
};

/// toancanh-cli as the owner of a data folder, in a process of its own, and what the command line answers beside it.
/// `pack` and `data` lie in a folder that lasts as long as this.
class RunningProgram
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString pack() const { return path(QStringLiteral("pack")); }
    QString data() const { return path(QStringLiteral("data")); }

    /// Runs the pack's feeds by their schedules from now on. Empty once it owns the folder, else what it said.
    QByteArray start(const QString &server);

    /// Asks it to end. True when it did so by itself, and well.
    bool end();

    /// SIGSTOP and SIGCONT: it stands still, with its connections open, and goes on.
    void signal(int signal) const;

    Finished ask(const QStringList &arguments) const;

    /// The answer of a command with --format json.
    QJsonObject answer(const QStringList &arguments) const;

    /// The objects of a list in an answer, by one of their members.
    QHash<QString, QJsonObject> told(const char *command, const char *list, const char *key) const;
    QJsonObject feed(const char *id) const;
    QJsonObject figure(const char *indicator) const;

    /// What the checks of a feed's rows have told: "jump level: 1 value of …".
    QStringList remarks(const char *feed) const;

    /// What lies in quarantine of a feed, the newest first.
    QJsonArray quarantine(const char *feed) const;

    /// An indicator over [`from`, `to`): "5 good", or why there is none, one for each period.
    QStringList query(const char *indicator, const QDate &from, const QDate &to, const char *by,
                      const QStringList &more = {}) const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

/// A figure in short: "5 good".
QString shortly(const QJsonObject &figure);

} // namespace ioc::e2e

/// Within ten seconds of the clock, whatever the question takes.
#define TRY_SAID(condition) QVERIFY(QTest::qWaitFor([&] { return bool(condition); }, 10'000))

/// Without anybody's help, once what was wrong has ended.
#define TRY_RECOVERED(condition) QVERIFY(QTest::qWaitFor([&] { return bool(condition); }, 30'000))
