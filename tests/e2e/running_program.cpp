// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/running_program.h"

#include <QDate>
#include <QDirIterator>

#include <csignal>

namespace ioc::e2e {
namespace {

constexpr int kPatienceMs = 20'000;

void copy(const QString &from, const QString &to)
{
    if (!QDir().mkpath(QFileInfo(to).path()) || !QFile::copy(from, to))
        qFatal("cannot copy %s", qPrintable(from));
}

} // namespace

void layPack(const QString &folder, const QString &name)
{
    const QDir world(QStringLiteral(TEST_SOURCE_DIR "/packs/world"));
    const QDir own(QStringLiteral(TEST_SOURCE_DIR "/packs/") + name);
    for (const QString &file : world.entryList({QStringLiteral("*.json"), QStringLiteral("*.csv")}, QDir::Files)) {
        if (!own.exists(file))
            copy(world.filePath(file), folder + QLatin1Char('/') + file);
    }
    QDirIterator files(own.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        copy(file, folder + QLatin1Char('/') + own.relativeFilePath(file));
    }
}

Sources::Sources()
{
    m_server.answerWith([this](const QByteArray &path) { return answer(path); });
}

QByteArray Sources::answer(const QByteArray &path)
{
    ++m_asked[path];
    if (areDown)
        return "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    if (!m_bodies.contains(path))
        return "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    return RawServer::ok(m_bodies[path]);
}

bool Sources::say(const QByteArray &path, const QByteArray &body)
{
    put(path, body);
    const int before = m_asked[path];
    return QTest::qWaitFor([&] { return m_asked[path] >= before + 2; }, kPatienceMs);
}

QByteArray RunningProgram::start(const QString &server)
{
    m_process.start(program(QStringLiteral("toancanh-cli")),
                    {QStringLiteral("collect"), QStringLiteral("--for"), QStringLiteral("600"),
                     QStringLiteral("--pack"), pack(), QStringLiteral("--data"), data(), QStringLiteral("--endpoint"),
                     QStringLiteral("server=") + server, QStringLiteral("--lang"), QStringLiteral("en")});
    const QString socket = data() + QStringLiteral("/socket");
    const bool runs =
        m_process.waitForStarted() &&
        QTest::qWaitFor([&] { return QFileInfo::exists(socket) || m_process.state() == QProcess::NotRunning; },
                        kPatienceMs) &&
        m_process.state() == QProcess::Running;
    return runs ? QByteArray() : m_process.errorString().toUtf8() + m_process.readAllStandardError();
}

bool RunningProgram::end()
{
    if (m_process.state() != QProcess::Running)
        return false;
    m_process.terminate();
    return QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, kPatienceMs) &&
           m_process.exitStatus() == QProcess::NormalExit;
}

void RunningProgram::signal(int signal) const
{
    if (m_process.processId() <= 0 || ::kill(pid_t(m_process.processId()), signal) != 0)
        qFatal("the program does not run");
}

Finished RunningProgram::ask(const QStringList &arguments) const
{
    return cli(arguments + QStringList{QStringLiteral("--data"), data()});
}

QJsonObject RunningProgram::answer(const QStringList &arguments) const
{
    return json(ask(arguments + QStringList{QStringLiteral("--format"), QStringLiteral("json")}));
}

QHash<QString, QJsonObject> RunningProgram::told(const char *command, const char *list, const char *key) const
{
    QHash<QString, QJsonObject> all;
    const QJsonObject answered = answer({QString::fromLatin1(command)});
    for (const auto &one : answered[QLatin1String(list)].toArray())
        all.insert(one[QLatin1String(key)].toString(), one.toObject());
    return all;
}

QJsonObject RunningProgram::feed(const char *id) const
{
    return told("feeds", "feeds", "id").value(QString::fromLatin1(id));
}

QJsonObject RunningProgram::figure(const char *indicator) const
{
    return told("overview", "indicators", "indicator").value(QString::fromLatin1(indicator));
}

QStringList RunningProgram::remarks(const char *feedId) const
{
    QStringList told;
    const QJsonObject its = feed(feedId);
    for (const auto &remark : its[QLatin1String("remarks")].toArray())
        told.push_back(QStringLiteral("%1 %2: %3")
                           .arg(remark[QLatin1String("kind")].toString(), remark[QLatin1String("field")].toString(),
                                remark[QLatin1String("text")].toString()));
    return told;
}

QJsonArray RunningProgram::quarantine(const char *feedId) const
{
    return answer({QStringLiteral("quarantine"), QStringLiteral("--feed"),
                   QString::fromLatin1(feedId)})[QLatin1String("records")]
        .toArray();
}

QStringList RunningProgram::query(const char *indicator, const QDate &from, const QDate &to, const char *by,
                                  const QStringList &more) const
{
    const QJsonObject answered =
        answer(QStringList{QStringLiteral("query"), QStringLiteral("--indicator"), QString::fromLatin1(indicator),
                           QStringLiteral("--from"), from.toString(Qt::ISODate), QStringLiteral("--to"),
                           to.toString(Qt::ISODate), QStringLiteral("--by"), QString::fromLatin1(by)} +
               more);
    QStringList rows;
    for (const auto &row : answered[QLatin1String("rows")].toArray())
        rows.push_back(shortly(row.toObject()));
    return rows;
}

QString shortly(const QJsonObject &figure)
{
    const QJsonValue value = figure[QLatin1String("value")];
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 12) + QLatin1Char(' ') +
                                  figure[QLatin1String("quality")].toString()
                            : figure[QLatin1String("missing_because")].toString();
}

} // namespace ioc::e2e
