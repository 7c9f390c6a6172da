// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geojson.h"
#include "tests/province/pack_tables.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace ioc;
using namespace ioc::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList kFiles{u"units.csv"_s,
                         u"unit_links.csv"_s,
                         u"agencies.json"_s,
                         u"rivers.geojson"_s,
                         u"boundaries/2023-01-01.geojson"_s,
                         u"boundaries/2025-07-01.geojson"_s,
                         u"boundaries/2026-04-30.geojson"_s};

bool draw(const QString &folder, const QStringList &options = {}, const QString &locale = u"C"_s)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, locale);
    environment.remove(u"QT_HASH_SEED"_s);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(PROVINCE_PROGRAM), options + QStringList{folder});
    return program.waitForFinished(60'000) && program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0;
}

} // namespace

class ProvinceProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsTheSameBytesAgain();
    void committedFilesAreWhatTheProgramDraws();
    void anotherSeedDrawsAnotherProvince();
    void refusesAWrongCommandLine();
    void columnsAreThoseOfTheContract();
    void textHasUnixLineEnds();
    void fourteenAgenciesHaveUniqueIds();
};

void ProvinceProgramTest::drawsTheSameBytesAgain()
{
    QTemporaryDir first;
    QTemporaryDir second;
    QVERIFY(draw(first.path()));
    QVERIFY(draw(second.path(), {}, u"vi_VN.UTF-8"_s));
    for (const QString &file : kFiles) {
        const QByteArray bytes = readBytes(first.filePath(file));
        QVERIFY2(!bytes.isEmpty(), qPrintable(file));
        QVERIFY2(bytes == readBytes(second.filePath(file)), qPrintable(file));
    }
}

void ProvinceProgramTest::committedFilesAreWhatTheProgramDraws()
{
    QTemporaryDir folder;
    QVERIFY(draw(folder.path()));
    for (const QString &file : kFiles)
        QVERIFY2(readBytes(folder.filePath(file)) == readBytes(kCommitted + u'/' + file), qPrintable(file));
    QCOMPARE(QDir(folder.filePath(u"boundaries"_s)).entryList(QDir::Files),
             QDir(kCommitted + u"/boundaries"_s).entryList(QDir::Files));
}

void ProvinceProgramTest::anotherSeedDrawsAnotherProvince()
{
    QTemporaryDir folder;
    QVERIFY(draw(folder.path(), {u"--seed"_s, u"7"_s}));
    QVERIFY(readBytes(folder.filePath(u"units.csv"_s)) != readBytes(kCommitted + u"/units.csv"_s));
    const auto read = readBoundaries(folder.filePath(u"boundaries/2025-07-01.geojson"_s));
    QVERIFY(read);
    QCOMPARE(read->size(), 95u);
}

void ProvinceProgramTest::refusesAWrongCommandLine()
{
    for (const QStringList &arguments : {QStringList{}, QStringList{u"--seed"_s, u"x"_s, QDir::tempPath()}}) {
        QProcess program;
        program.start(QStringLiteral(PROVINCE_PROGRAM), arguments);
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 1);
    }
}

void ProvinceProgramTest::columnsAreThoseOfTheContract()
{
    QVERIFY(readBytes(kCommitted + u"/units.csv"_s)
                .startsWith("id,code,type,name_vi,name_en,parent_id,valid_from,valid_to,legal_basis,lat,lon,population,"
                            "households,area_km2\n"));
    QVERIFY(readBytes(kCommitted + u"/unit_links.csv"_s)
                .startsWith("from_id,to_id,kind,weight_kind,weight,valid_on,legal_basis\n"));
}

void ProvinceProgramTest::textHasUnixLineEnds()
{
    for (const QString &file : kFiles)
        QVERIFY2(!readBytes(kCommitted + u'/' + file).contains('\r'), qPrintable(file));
}

void ProvinceProgramTest::fourteenAgenciesHaveUniqueIds()
{
    const QJsonObject root = QJsonDocument::fromJson(readBytes(kCommitted + u"/agencies.json"_s)).object();
    QCOMPARE(root.value(u"$schema"_s).toString(), u"https://toancanh.invalid/schemas/agencies.schema.json"_s);
    static const QRegularExpression slug(u"^[a-z0-9]+([._-][a-z0-9]+)*$"_s);
    QSet<QString> ids;
    for (const QJsonValue &agency : root.value(u"agencies"_s).toArray()) {
        const QString id = agency[u"id"_s].toString();
        QVERIFY2(slug.match(id).hasMatch(), qPrintable(id));
        ids.insert(id);
        QVERIFY(!agency[u"name"_s][u"vi"_s].toString().isEmpty());
        QVERIFY(!agency[u"name"_s][u"en"_s].toString().isEmpty());
    }
    QCOMPARE(ids.size(), 14);
}

QTEST_GUILESS_MAIN(ProvinceProgramTest)
#include "tst_province_program.moc"
