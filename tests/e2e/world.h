// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/e2e_support.h"

namespace ioc::e2e {

/// toancanh-cli with a copy of packs/world that may be edited, a data folder of its own, and the pack's two sources on
/// loopback. What goes wrong in setting it up ends the test program.
class World
{
public:
    World();

    QByteArray weather = "date,precipitation,temp_max\n2023-01-01,1.0,2.0\n";
    QByteArray quakes = "{\"features\":[]}";

    QString data() const { return path(QStringLiteral("data")); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Puts a file into the pack that was not there.
    void add(const QString &source, const QString &file) const;

    /// Replaces a text that must be there in a file of the pack.
    void edit(const QByteArray &from, const QByteArray &to,
              const QString &file = QStringLiteral("feeds/feeds.json")) const;

    /// The arguments of `collect`.
    QStringList collecting() const;
    Finished collect() const { return cli(collecting()); }

    /// A command on the data folder.
    Finished ask(const QStringList &arguments) const;

    /// Its answer with --format json.
    QJsonObject answer(const QStringList &arguments) const;

    /// The indicator's value of January 2024; null where there is none.
    QJsonValue january(const QString &indicator = QStringLiteral("weather.precipitation")) const;

private:
    QTemporaryDir m_folder;
    RawServer m_server;
};

} // namespace ioc::e2e
