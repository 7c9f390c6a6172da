// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/fault_pack.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace ioc::e2e {
namespace {

void write(const QString &path, const char *schema, QJsonObject document)
{
    document.insert(QStringLiteral("$schema"),
                    QStringLiteral("https://toancanh.invalid/schemas/%1.schema.json").arg(QLatin1String(schema)));
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    file.write(QJsonDocument(document).toJson());
}

QJsonObject inBoth(const QString &text)
{
    return {{QStringLiteral("vi"), text}, {QStringLiteral("en"), text}};
}

QJsonObject field(QJsonObject read, const char *name, const QString &type)
{
    read.insert(QStringLiteral("to"), QString::fromLatin1(name));
    if (!read.contains(QStringLiteral("type")))
        read.insert(QStringLiteral("type"), type);
    read.insert(QStringLiteral("required"), true);
    return read;
}

QJsonObject feedOf(const Fault &fault, const QString &address)
{
    QJsonArray fields{field(fault.at, "at", {}), field(fault.value, "value", QStringLiteral("number"))};
    for (const QString &source : fault.asides)
        fields.push_back(QJsonObject{{QStringLiteral("from"), source},
                                     {QStringLiteral("to"), QString(source).remove(QLatin1Char('@'))},
                                     {QStringLiteral("type"), QStringLiteral("number")}});
    return {{QStringLiteral("id"), fault.id},
            {QStringLiteral("name"), inBoth(fault.id)},
            {QStringLiteral("sector"), QStringLiteral("nature")},
            {QStringLiteral("owner"), QStringLiteral("usgs")},
            {QStringLiteral("connector"),
             QJsonObject{{QStringLiteral("type"), QStringLiteral("http")},
                         {QStringLiteral("url"), QString(address + QLatin1Char('/') + fault.id)},
                         {QStringLiteral("timeout_s"), 3},
                         {QStringLiteral("max_mib"), 1}}},
            {QStringLiteral("format"), fault.format},
            {QStringLiteral("fields"), fields},
            {QStringLiteral("observations"), QJsonArray{QJsonObject{{QStringLiteral("measure"), fault.id},
                                                                    {QStringLiteral("value"), QStringLiteral("value")},
                                                                    {QStringLiteral("at"), QStringLiteral("at")}}}},
            {QStringLiteral("every_s"), 1},
            {QStringLiteral("promise_s"), 4},
            {QStringLiteral("host_limit"), 16}};
}

QJsonObject measureOf(const Fault &fault)
{
    return {{QStringLiteral("id"), fault.id},
            {QStringLiteral("name"), inBoth(fault.id)},
            {QStringLiteral("kind"), QStringLiteral("stock")},
            {QStringLiteral("grain"), QStringLiteral("day")},
            {QStringLiteral("unit"), inBoth(QStringLiteral("m"))},
            {QStringLiteral("decimals"), 0}};
}

QJsonObject indicatorOf(const Fault &fault)
{
    return {{QStringLiteral("id"), fault.id},
            {QStringLiteral("name"), inBoth(fault.id)},
            {QStringLiteral("short_name"), inBoth(fault.id)},
            {QStringLiteral("sector"), QStringLiteral("nature")},
            {QStringLiteral("numerator"), fault.id},
            {QStringLiteral("unit"), inBoth(QStringLiteral("m"))},
            {QStringLiteral("decimals"), 0},
            {QStringLiteral("direction"), QStringLiteral("up")},
            {QStringLiteral("period_rule"), QStringLiteral("calendar")},
            {QStringLiteral("period"), QStringLiteral("day")},
            {QStringLiteral("window"), QStringLiteral("now")},
            {QStringLiteral("freshness_s"), 86400}, // it is a day's
            {QStringLiteral("owner"), QStringLiteral("usgs")},
            {QStringLiteral("legal_basis"), inBoth(QStringLiteral("–"))},
            {QStringLiteral("verified"), false}};
}

} // namespace

void writeFaultPack(const QString &folder, const std::vector<Fault> &faults, const QString &address)
{
    const QDir world(QStringLiteral(TEST_SOURCE_DIR "/packs/world"));
    QDir().mkpath(folder);
    for (const QString &name : world.entryList({QStringLiteral("*.json"), QStringLiteral("*.csv")}, QDir::Files)) {
        if (!QFile::copy(world.filePath(name), folder + QLatin1Char('/') + name))
            qFatal("cannot copy %s", qPrintable(name));
    }
    QJsonArray feeds, measures, indicators, tiles;
    for (const Fault &fault : faults) {
        feeds.push_back(feedOf(fault, address));
        measures.push_back(measureOf(fault));
        indicators.push_back(indicatorOf(fault));
    }
    tiles.push_back(QJsonObject{{QStringLiteral("id"), QStringLiteral("first")},
                                {QStringLiteral("type"), QStringLiteral("indicator")},
                                {QStringLiteral("at"), QJsonArray{0, 0, 1, 1}},
                                {QStringLiteral("indicators"), QJsonArray{faults.front().id}}});
    write(folder + QStringLiteral("/feeds/feeds.json"), "feeds", {{QStringLiteral("feeds"), feeds}});
    write(folder + QStringLiteral("/measures/measures.json"), "measures", {{QStringLiteral("measures"), measures}});
    write(folder + QStringLiteral("/indicators/indicators.json"), "indicators",
          {{QStringLiteral("indicators"), indicators}});
    write(folder + QStringLiteral("/pages/overview.json"), "pages",
          {{QStringLiteral("pages"),
            QJsonArray{QJsonObject{
                {QStringLiteral("id"), QStringLiteral("overview")},
                {QStringLiteral("title"), inBoth(QStringLiteral("Overview"))},
                {QStringLiteral("grid"), QJsonObject{{QStringLiteral("columns"), 1}, {QStringLiteral("rows"), 1}}},
                {QStringLiteral("tiles"), tiles}}}}});
}

} // namespace ioc::e2e
