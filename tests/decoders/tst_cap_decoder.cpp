// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bulletins/cap_json.h"
#include "datasources/decoders/cap/cap_reader.h"
#include "datasources/decoders/decoder_factory.h"
#include "datasources/decoders/xml_tree.h"
#include "tests/decoders/row_list.h"

#include <QJsonArray>

using namespace ioc;
using namespace ioc::test;

namespace {

constexpr const char *kHead = "<identifier>VN-2026-118</identifier><sender>dbtv@kttv.invalid</sender>"
                              "<sent>2026-11-21T06:30:00+07:00</sent><status>Actual</status><msgType>Alert</msgType>"
                              "<scope>Public</scope>";

constexpr const char *kInfo =
    "<info><language>vi-VN</language><category>Met</category><category>Safety</category><event>Lũ</event>"
    "<urgency>Immediate</urgency><severity>Severe</severity><certainty>Observed</certainty>"
    "<expires>2026-11-21T18:00:00+07:00</expires><headline>Cảnh báo lũ trên sông Đồng Nai</headline>"
    "<parameter><valueName>muc_nuoc</valueName><value>2,31</value></parameter>"
    "<area><areaDesc>Xã Tà Lài</areaDesc><polygon>11.3,107.3 11.4,107.3 11.4,107.4 11.3,107.3</polygon>"
    "<geocode><valueName>xa</valueName><value>26206</value></geocode></area>"
    "<area><areaDesc>Xã Phú Lập</areaDesc><circle>11.35,107.4 5</circle>"
    "<geocode><valueName>xa</valueName><value>26209</value></geocode></area></info>";

QByteArray alert(const QByteArray &content, const char *version = "1.2")
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><alert xmlns=\"urn:oasis:names:tc:emergency:cap:" +
           QByteArray(version) + "\">" + content + "</alert>";
}

QByteArray with(QByteArray bytes, const char *before, const char *after)
{
    if (!bytes.contains(before))
        qFatal("%s is not there", before);
    return bytes.replace(before, after);
}

} // namespace

class CapDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsTheExampleOfTheDocument();
    void givesAnAlertWithoutInformationOneRow();
    void passesOverExercises_data();
    void passesOverExercises();
    void givesAWholeAlertInOneRow();
    void namesTheMessagesItSpeaksOf();
    void readsTheTimesOfTheStandard_data();
    void readsTheTimesOfTheStandard();
    void refusesWhatIsNoAlert_data();
    void refusesWhatIsNoAlert();
    void keepsAnAlertOfWhichAPartIsBroken_data();
    void keepsAnAlertOfWhichAPartIsBroken();
    void refusesHostileDocuments_data();
    void refusesHostileDocuments();

private:
    static QList<QStringList> rows(const QByteArray &bytes, const std::vector<QString> &sources,
                                   const QJsonObject &format = {{"type", "cap"}})
    {
        const auto decoder = makeDecoder(format);
        RowList list;
        const auto done = (*decoder)->decode(viewOf(bytes), sources, list);
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
        return list.rows;
    }
};

// docs/feeds.md shows this case.
void CapDecoderTest::readsTheExampleOfTheDocument()
{
    const auto given = rows(
        alert(QByteArray(kHead) + kInfo),
        {QStringLiteral("@key"), QStringLiteral("sent"), QStringLiteral("category"), QStringLiteral("severity"),
         QStringLiteral("expires"), QStringLiteral("parameter/muc_nuoc"), QStringLiteral("areaDesc"),
         QStringLiteral("geocode/xa"), QStringLiteral("polygon"), QStringLiteral("circle"), QStringLiteral("@faults")});
    const QString key = QStringLiteral("text dbtv@kttv.invalid,VN-2026-118,2026-11-20T23:30:00Z#");
    QCOMPARE(given,
             (QList<QStringList>{{key + QStringLiteral("0.0"), "text 2026-11-20T23:30:00Z", "text Met Safety",
                                  "text Severe", "text 2026-11-21T11:00:00Z", "text 2,31", "text Xã Tà Lài",
                                  "text 26206", "text 11.3,107.3 11.4,107.3 11.4,107.4 11.3,107.3", "absent", "absent"},
                                 {key + QStringLiteral("0.1"), "text 2026-11-20T23:30:00Z", "text Met Safety",
                                  "text Severe", "text 2026-11-21T11:00:00Z", "text 2,31", "text Xã Phú Lập",
                                  "text 26209", "absent", "text 11.35,107.4 5", "absent"}}));
}

void CapDecoderTest::givesAnAlertWithoutInformationOneRow()
{
    QCOMPARE(rows(with(alert(kHead), "<msgType>Alert", "<msgType>Cancel"),
                  {QStringLiteral("msgType"), QStringLiteral("event"), QStringLiteral("areaDesc")}),
             (QList<QStringList>{{"text Cancel", "absent", "absent"}}));
    QCOMPARE(rows(alert(QByteArray(kHead) + "<info><category>Met</category><event>Gió</event><urgency>Past</urgency>"
                                            "<severity>Minor</severity><certainty>Likely</certainty></info>",
                        "1.1"),
                  {QStringLiteral("event"), QStringLiteral("language"), QStringLiteral("areaDesc")}),
             (QList<QStringList>{{"text Gió", "text en-US", "absent"}}));
}

void CapDecoderTest::passesOverExercises_data()
{
    QTest::addColumn<QString>("status");
    for (const char *status : {"Exercise", "System", "Test", "Draft"})
        QTest::newRow(status) << QString::fromLatin1(status);
}

void CapDecoderTest::passesOverExercises()
{
    QFETCH(QString, status);
    const QByteArray stated = "<status>" + status.toLatin1();
    const QByteArray exercise = with(alert(QByteArray(kHead) + kInfo), "<status>Actual", stated.constData());
    const std::vector<QString> sources{QStringLiteral("status")};
    QCOMPARE(rows(exercise, sources), QList<QStringList>());
    QCOMPARE(rows(exercise, sources, {{"type", "cap"}, {"status", QJsonArray{"Actual", status}}}).size(), 2);
}

void CapDecoderTest::givesAWholeAlertInOneRow()
{
    const std::vector<QString> sources{QStringLiteral("@key"), QStringLiteral("status"), QStringLiteral("event"),
                                       QStringLiteral("@alert")};
    const QJsonObject format{{"type", "cap"}, {"rows", "alert"}};
    const QByteArray bytes = alert(QByteArray(kHead) + kInfo);
    const auto given = rows(bytes, sources, format);
    QCOMPARE(given.size(), 1);
    QCOMPARE(given[0][1], QStringLiteral("text Actual"));
    QCOMPARE(given[0][2], QStringLiteral("absent")); // of the informations, not of the alert
    const auto kept = capAlertFromJson(given[0][3].mid(5).toUtf8());
    IOC_VERIFY(kept);
    QVERIFY(*kept == readCap(viewOf(bytes))->alert);
    // The key holds the identity and a part of the content's hash: another content is another record.
    const QString identity = QStringLiteral("text dbtv@kttv.invalid,VN-2026-118,2026-11-20T23:30:00Z#");
    QVERIFY(given[0][0].startsWith(identity));
    QCOMPARE(given[0][0].size(), identity.size() + 16);
    QCOMPARE(rows(with(bytes, "<info>", "\n <info>"), sources, format), given);
    const auto other = rows(with(bytes, "2,31", "2,35"), sources, format);
    QVERIFY(other[0][0].startsWith(identity) && other[0][0] != given[0][0]);
}

void CapDecoderTest::namesTheMessagesItSpeaksOf()
{
    const auto read = readCap(viewOf(
        alert(QByteArray(kHead) + "<references>a@b,X-1,2026-11-20T06:30:00+07:00\n  a@b,X-2,2026-11-21T00:00:00-00:00 "
                                  "nonsense</references>")));
    IOC_VERIFY(read);
    QCOMPARE(read->alert.references.size(), size_t(2));
    QVERIFY(read->alert.references[0] ==
            (CapAlert::Reference{QStringLiteral("a@b"), QStringLiteral("X-1"), at("2026-11-19T23:30:00Z")}));
    QVERIFY(read->alert.references[1].sent == at("2026-11-21T00:00:00Z"));
    QCOMPARE(read->faults, QStringList(QStringLiteral("The reference “nonsense” names no message.")));
}

void CapDecoderTest::readsTheTimesOfTheStandard_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("time"); // empty: the alert is refused
    QTest::newRow("an offset") << QByteArray("2026-11-21T06:30:00+07:00") << QStringLiteral("2026-11-20T23:30:00.000Z");
    QTest::newRow("UTC") << QByteArray("2026-11-21T06:30:00-00:00") << QStringLiteral("2026-11-21T06:30:00.000Z");
    QTest::newRow("west and half") << QByteArray("2026-11-21T06:30:00-03:30")
                                   << QStringLiteral("2026-11-21T10:00:00.000Z");
    QTest::newRow("as many write UTC") << QByteArray("2026-11-21T06:30:00Z")
                                       << QStringLiteral("2026-11-21T06:30:00.000Z");
    QTest::newRow("of nowhere") << QByteArray("2026-11-21T06:30:00") << QString();
    QTest::newRow("no such day") << QByteArray("2026-02-30T06:30:00+07:00") << QString();
    QTest::newRow("no such offset") << QByteArray("2026-11-21T06:30:00+20:00") << QString();
    QTest::newRow("a day") << QByteArray("2026-11-21") << QString();
}

void CapDecoderTest::readsTheTimesOfTheStandard()
{
    QFETCH(QByteArray, written);
    const auto read = readCap(viewOf(with(alert(kHead), "2026-11-21T06:30:00+07:00", written.constData())));
    QTEST(read ? utc(read->alert.sent) : QString(), "time");
}

void CapDecoderTest::refusesWhatIsNoAlert_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QByteArray &bytes, const char *part) {
        QTest::newRow(name) << bytes << QString::fromLatin1(part);
    };
    row("another document", "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>", "Common Alerting Protocol");
    row("another version", alert(kHead, "2.0"), "Common Alerting Protocol");
    row("without a namespace", "<alert/>", "Common Alerting Protocol");
    row("without an identifier", with(alert(kHead), "<identifier>VN-2026-118</identifier>", ""), "identifier");
    row("with a blank in it", with(alert(kHead), "VN-2026-118", "VN 118"), "identifier");
    row("without a sender", with(alert(kHead), "dbtv@kttv.invalid", " "), "sender");
    row("without a scope", with(alert(kHead), "<scope>Public</scope>", ""), "scope");
    row("a status nobody knows", with(alert(kHead), "Actual", "Real"), "status");
    row("a type nobody knows", with(alert(kHead), "<msgType>Alert", "<msgType>Alarm"), "msgType");
}

void CapDecoderTest::refusesWhatIsNoAlert()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    const auto read = readCap(viewOf(bytes));
    IOC_FAILS(read, ErrorCode::Decode);
    QVERIFY2(read.error().message.contains(part), qPrintable(read.error().message));
}

void CapDecoderTest::keepsAnAlertOfWhichAPartIsBroken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");
    const QByteArray good = alert(QByteArray(kHead) + kInfo);
    const auto row = [&good](const char *name, const char *before, const char *after, const char *part) {
        QTest::newRow(name) << with(good, before, after) << QString::fromUtf8(part);
    };
    row("a polygon that does not close", "11.3,107.3</polygon>", "11.9,107.3</polygon>", "A polygon of 4 points");
    row("a polygon off the earth", "11.4,107.4", "107.4,11.4", "“107.4,11.4”");
    row("a polygon of words", "11.4,107.4", "here", "“here”");
    row("a circle without a radius", "11.35,107.4 5", "11.35,107.4", "A circle");
    row("a severity nobody knows", "Severe", "Grave", "severity");
    row("an end that is no time", "2026-11-21T18:00:00+07:00", "tonight", "“expires” is no time: “tonight”");
    row("an area without a name", "Xã Tà Lài", "", "An area has no description");
    row("no event", "<event>Lũ</event>", "", "no event");
}

void CapDecoderTest::keepsAnAlertOfWhichAPartIsBroken()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    const auto given = rows(bytes, {QStringLiteral("headline"), QStringLiteral("@faults")});
    QCOMPARE(given.size(), 2);
    QCOMPARE(given[0][0], QStringLiteral("text Cảnh báo lũ trên sông Đồng Nai"));
    QVERIFY2(given[0][1].contains(part), qPrintable(given[0][1]));
}

void CapDecoderTest::refusesHostileDocuments_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = alert(QByteArray(kHead) + kInfo);
    QTest::newRow("an external entity") << with(good, "<alert",
                                                "<!DOCTYPE alert [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><alert");
    QTest::newRow("a document type on a server")
        << with(good, "<alert", "<!DOCTYPE alert PUBLIC \"-//A//EN\" \"http://127.0.0.1:1/a.dtd\"><alert");
    QTest::newRow("laughs") << with(good, "<alert", "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><alert");
    QTest::newRow("an entity of its own") << with(good, "VN-2026-118", "&name;");
    QTest::newRow("cut off") << good.left(good.size() / 2);
    QTest::newRow("very deep") << alert(QByteArray(1000, ' ').replace(" ", "<a>"));
    QTest::newRow("very many") << alert(QByteArray(kMostElements + 1, ' ').replace(" ", "<a/>"));
    QTest::newRow("nothing") << QByteArray();
}

void CapDecoderTest::refusesHostileDocuments()
{
    QFETCH(QByteArray, bytes);
    const auto read = readCap(viewOf(bytes));
    IOC_FAILS(read, ErrorCode::Payload);
}

QTEST_GUILESS_MAIN(CapDecoderTest)
#include "tst_cap_decoder.moc"
