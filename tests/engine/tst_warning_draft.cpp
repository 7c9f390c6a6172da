// SPDX-License-Identifier: GPL-3.0-or-later
// Warnings of the province as CAP files: complete or refused, valid by the schema of the tests, and read back as meant.
#include "core/base/bytes_view.h"
#include "core/domain/bulletins/cap_xml.h"
#include "core/engine/bulletins/unit_areas.h"
#include "core/engine/bulletins/unit_matcher.h"
#include "datasources/decoders/cap/cap_reader.h"
#include "tests/engine/drafted_warning.h"

#include <QProcess>
#include <QTemporaryDir>

#include <random>

using namespace ioc;
using namespace ioc::test;

class WarningDraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void writesAValidMessageThatIsReadBackAsMeant()
    {
        const auto alert = warning(draft());
        IOC_VERIFY(alert);
        QCOMPARE(alert->identifier, QStringLiteral("vi-du-20261120-120000-250"));
        QCOMPARE(alert->infos.size(), size_t(2));
        QCOMPARE(alert->infos[0].language, QStringLiteral("vi-VN"));
        QCOMPARE(alert->infos[1].language, QStringLiteral("en-US"));
        QCOMPARE(alert->infos[0].senderName, QStringLiteral("Trung tâm điều hành"));
        const QByteArray xml = *toXml(*alert, province()->zone);
        QVERIFY(xml.contains("<sent>2026-11-20T12:00:00+07:00</sent>"));
        QVERIFY(!xml.contains("Z</"));
        QCOMPARE(complaintsAbout(xml), QString());
        const auto read = readCap(viewOf(xml));
        IOC_VERIFY(read);
        QVERIFY(read->faults.isEmpty());
        QVERIFY(read->alert == *alert);
    }

    void namesTheUnitsByCodeDayAndTerritory()
    {
        const auto areas = warning(draft())->infos[0].areas;
        QCOMPARE(areas.size(), size_t(2));
        QCOMPARE(areas[0].description, QStringLiteral("Phường Hòa An"));
        QCOMPARE(warning(draft())->infos[1].areas[1].description, QStringLiteral("Place Commune"));
        QVERIFY((areas[0].geocodes ==
                 std::vector<std::pair<QString, QString>>{
                     {QStringLiteral("VN-QD19-2025"), QStringLiteral("98001")},
                     {QStringLiteral("VN-QD19-2025-VALID-FROM"), QStringLiteral("98001@2025-07-01")}}));
        QCOMPARE(areas[0].polygons.size(), size_t(1));
        QCOMPARE(areas[0].polygons[0].size(), size_t(5)); // the point that is a centimetre off the line is gone
        QCOMPARE(areas[0].polygons[0].front().latitude, areas[0].polygons[0].back().latitude);
        QCOMPARE(areas[1].polygons.size(), size_t(2)); // with its island
        // Latitude first: all of it lies where the unit does.
        for (const CapArea::Point &point : areas[0].polygons[0])
            QVERIFY(point.latitude >= 20 && point.latitude <= 20.2 && point.longitude >= 105);
    }

    void isMatchedWithTheSameUnitsByWhoReceivesIt()
    {
        const auto pack = province();
        auto areas = warning(draft())->infos[0].areas;
        for (CapArea &area : areas)
            area.geocodes.clear(); // by the shapes alone
        const auto touched = UnitMatcher(*pack).match(areas, QDate(2026, 11, 20));
        QCOMPARE(touched.units.size(), size_t(2));
        QVERIFY(touched.remarks.isEmpty());
    }

    void outlinesTheWholeProvince()
    {
        const auto alert = warning(with("units", QJsonArray{"98"}));
        IOC_VERIFY(alert);
        QCOMPARE(alert->infos[0].areas.size(), size_t(1));
        QCOMPARE(alert->infos[0].areas[0].polygons.size(), size_t(2));
    }

    void beginsTheHeadlineOfAnExerciseWithTheWord()
    {
        const auto alert = warning(draft(), BulletinStatus::Exercise);
        IOC_VERIFY(alert);
        QCOMPARE(alert->status, QStringLiteral("Exercise"));
        QVERIFY(alert->infos[0].headline.startsWith(QStringLiteral("DIỄN TẬP – ")));
        QVERIFY(alert->infos[1].headline.startsWith(QStringLiteral("EXERCISE – ")));
        QVERIFY(warning(draft(), BulletinStatus::Test)->infos[0].headline.startsWith(QStringLiteral("THỬ – ")));
        QVERIFY(!warning(with("status", "Exercise"))); // by the option alone
    }

    void updatesAndCancelsByReference()
    {
        QJsonObject update = with("kind", "update");
        QVERIFY(warning(update).error().message.contains(QStringLiteral("references")));
        update.insert(QStringLiteral("references"), QJsonArray{"ioc@vi-du.invalid,A-1,2026-11-20T09:00:00+07:00",
                                                               "ioc@vi-du.invalid,A-2,2026-11-20T10:00:00+07:00"});
        const auto alert = warning(update);
        IOC_VERIFY(alert);
        QCOMPARE(alert->msgType, QStringLiteral("Update"));
        const QByteArray xml = *toXml(*alert, province()->zone);
        QCOMPARE(complaintsAbout(xml), QString());
        QVERIFY(readCap(viewOf(xml))->alert == *alert);
        update.insert(QStringLiteral("references"), QJsonArray{"ioc@vi-du.invalid,A-1,2026-11-20T13:00:00+07:00"});
        QVERIFY(!warning(update)); // not older than itself
    }

    void draftsAWarningAboutAnAlarm()
    {
        auto pack = province();
        AlarmRule rule;
        rule.id = RuleId(QStringLiteral("river"));
        rule.advice = {QStringLiteral("Sơ tán dân"), QStringLiteral("Evacuate")};
        pack->rules.push_back(rule);
        Alarm alarm;
        alarm.key = {rule.id, UnitId(QStringLiteral("98001@2025-07-01"))};
        alarm.name = {QStringLiteral("Mực nước vượt báo động 3"), QStringLiteral("River above level 3")};
        alarm.priority = Priority::Critical;
        QJsonObject made = draftOfAlarm(alarm, *pack);
        const auto incomplete = warningFromDraft(made, *pack, BulletinStatus::Actual, kNoon);
        QVERIFY(incomplete.error().message.contains(QStringLiteral("category")));
        QVERIFY(incomplete.error().message.contains(QStringLiteral("expires")));
        made.insert(QStringLiteral("category"), QJsonArray{"Met"});
        made.insert(QStringLiteral("expires"), QStringLiteral("2026-11-20T18:00"));
        const auto alert = warningFromDraft(made, *pack, BulletinStatus::Actual, kNoon);
        IOC_VERIFY(alert);
        QCOMPARE(alert->infos[0].severity, QStringLiteral("Extreme"));
        QCOMPARE(alert->infos[0].headline, QStringLiteral("Mực nước vượt báo động 3 – Hòa An"));
        QCOMPARE(alert->infos[0].instruction, QStringLiteral("Sơ tán dân"));
    }

    /// Whatever a message holds comes back from its file as it was.
    void readsBackWhateverItWrites()
    {
        std::mt19937 random(12);
        const auto upTo = [&random](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
        const QStringList words{QStringLiteral("Lũ & sạt lở"), QStringLiteral("<b>\"x\"</b>"),
                                QStringLiteral("một, hai; ba"), QStringLiteral("]]>"), QStringLiteral("Đường 12–14 é")};
        const auto text = [&] { return upTo(3) == 0 ? QString() : words[upTo(4)]; };
        const auto time = [&] { return kNoon + std::chrono::seconds(upTo(100'000)); };
        const auto place = [&] {
            return CapArea::Point{(upTo(180'000'000) - 90'000'000) / 1e6, (upTo(360'000'000) - 180'000'000) / 1e6};
        };
        const auto named = [&] {
            std::vector<std::pair<QString, QString>> values;
            for (int i = upTo(2); i > 0; --i)
                values.emplace_back(words[upTo(4)], words[upTo(4)]);
            return values;
        };
        for (int round = 0; round < 200; ++round) {
            CapAlert alert;
            alert.identifier = QStringLiteral("A-%1").arg(round);
            alert.sender = QStringLiteral("ioc@vi-du.invalid");
            alert.sent = time();
            alert.status = QStringList{"Actual", "Exercise", "Test"}[upTo(2)];
            alert.msgType = QStringList{"Alert", "Update", "Cancel"}[upTo(2)];
            alert.scope = QStringLiteral("Public");
            alert.note = text();
            alert.incidents = text();
            for (int i = upTo(2); i > 0; --i)
                alert.references.push_back({QStringLiteral("a@b"), QStringLiteral("R%1").arg(i), time()});
            for (int i = upTo(2); i > 0; --i) {
                CapInfo info;
                info.language = QStringLiteral("vi-VN");
                info.categories = {QStringLiteral("Met")};
                info.event = words[upTo(4)];
                info.urgency = info.severity = info.certainty = QStringLiteral("Unknown");
                info.headline = text();
                info.description = text();
                info.parameters = named();
                info.eventCodes = named();
                if (upTo(1))
                    info.onset = time();
                if (upTo(1))
                    info.expires = time();
                for (int area = upTo(2); area > 0; --area) {
                    CapArea &made = info.areas.emplace_back();
                    made.description = words[upTo(4)];
                    made.geocodes = named();
                    for (int ring = upTo(2); ring > 0; --ring) {
                        made.polygons.push_back({place(), place(), place()});
                        made.polygons.back().push_back(made.polygons.back().front());
                    }
                    if (upTo(1))
                        made.circles.push_back({place(), upTo(500) / 10.0});
                }
                alert.infos.push_back(info);
            }
            const QByteArray xml = *toXml(alert, province()->zone);
            const auto read = readCap(viewOf(xml));
            IOC_VERIFY(read);
            QVERIFY2(read->faults.isEmpty(), qPrintable(read->faults.join(QLatin1Char(' '))));
            QVERIFY2(read->alert == alert, xml.constData());
        }
    }

private:
    /// What xmllint has to say of a document by the schema; empty when it is valid.
    static QString complaintsAbout(const QByteArray &xml)
    {
        QProcess tool;
        tool.start(QStringLiteral("xmllint"),
                   {QStringLiteral("--noout"), QStringLiteral("--schema"),
                    QStringLiteral(REPOSITORY_DIR "/tests/data/cap/cap12.xsd"), QStringLiteral("-")});
        tool.write(xml);
        tool.closeWriteChannel();
        if (!tool.waitForFinished())
            return QStringLiteral("xmllint is not there");
        return tool.exitCode() == 0 ? QString() : QString::fromUtf8(tool.readAllStandardError());
    }
};

QTEST_GUILESS_MAIN(WarningDraftTest)
#include "tst_warning_draft.moc"
