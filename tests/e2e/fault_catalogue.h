// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/datasources/scripted_server.h"

#include <QJsonObject>

#include <vector>

namespace ioc::e2e {

/// One way in which a source goes wrong, as a feed of its own: its source gives 7, then plays the fault, then gives 8.
/// What it says while it plays the fault would be 99 if it were believed.
struct Fault
{
    using Script = test::ScriptedServer::Script;

    QString id; ///< of the feed, its measure, its indicator and its path at the server: "f03_silence" is fault 3
    QStringList layers; ///< one of which is named
    Script played;
    QJsonObject format = {{QStringLiteral("type"), QStringLiteral("json")},
                          {QStringLiteral("rows"), QStringLiteral("/data")}};
    QStringList asides = {}; ///< sources of numbers that are asked for besides
    QJsonObject value = {{QStringLiteral("from"), QStringLiteral("/value")}}; ///< how the field with the number is read
    QJsonObject at = {{QStringLiteral("from"), QStringLiteral("@received")},
                      {QStringLiteral("type"), QStringLiteral("datetime")}};
    std::function<QByteArray(int)> body = [](int number) -> QByteArray {
        return QByteArray("{\"data\":[{\"value\":") + QByteArray::number(number) + "}]}";
    };
};

/// Those of the public list of faults that a source which is asked by HTTP can play. `day`: today, where the feeds are.
std::vector<Fault> faultsOfSources(const QDate &day);

} // namespace ioc::e2e
