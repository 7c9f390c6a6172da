// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/world.h"

#include <QDir>
#include <QFile>

namespace ioc::e2e {

World::World()
{
    if (!QDir().mkpath(path(QStringLiteral("drop"))))
        qFatal("no folder");
    tool(QStringLiteral("cp"),
         {QStringLiteral("-r"), QStringLiteral(TEST_SOURCE_DIR "/packs/world"), path(QStringLiteral("pack"))});
    m_server.answerWith(
        [this](const QByteArray &asked) { return RawServer::ok(asked == "/earthquakes.json" ? quakes : weather); });
}

void World::add(const QString &source, const QString &file) const
{
    const QString target = path(QStringLiteral("pack/") + file);
    if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(source, target))
        qFatal("cannot copy %s", qPrintable(source));
}

void World::edit(const QByteArray &from, const QByteArray &to, const QString &file) const
{
    QFile edited(path(QStringLiteral("pack/") + file));
    if (!edited.open(QIODevice::ReadWrite))
        qFatal("cannot open %s", qPrintable(file));
    QByteArray text = edited.readAll();
    if (!text.contains(from))
        qFatal("%s does not hold %s", qPrintable(file), from.constData());
    text.replace(from, to);
    if (!edited.resize(0) || !edited.seek(0) || edited.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(file));
}

QStringList World::collecting() const
{
    return {QStringLiteral("collect"),
            QStringLiteral("--pack"),
            path(QStringLiteral("pack")),
            QStringLiteral("--data"),
            data(),
            QStringLiteral("--endpoint"),
            QStringLiteral("server=") + m_server.address(),
            QStringLiteral("--endpoint"),
            QStringLiteral("drop=") + path(QStringLiteral("drop"))};
}

Finished World::ask(const QStringList &arguments) const
{
    return cli(arguments + QStringList{QStringLiteral("--data"), data()});
}

QJsonObject World::answer(const QStringList &arguments) const
{
    return json(ask(arguments + QStringList{QStringLiteral("--format"), QStringLiteral("json")}));
}

QJsonValue World::january(const QString &indicator) const
{
    const QJsonObject told = answer({QStringLiteral("query"), QStringLiteral("--indicator"), indicator,
                                     QStringLiteral("--from"), QStringLiteral("2024-01-01"), QStringLiteral("--to"),
                                     QStringLiteral("2024-02-01"), QStringLiteral("--by"), QStringLiteral("month")});
    return told[QLatin1String("rows")][0][QLatin1String("value")];
}

} // namespace ioc::e2e
