// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a draft from becoming a warning.
#include "core/domain/bulletins/cap_xml.h"
#include "tests/engine/drafted_warning.h"

using namespace ioc;
using namespace ioc::test;

class WarningFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void namesWhatIsWrongOrMissing_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("no category") << "category" << QJsonValue(QJsonArray());
        QTest::newRow("another category") << "category" << QJsonValue(QJsonArray{"Weather"});
        QTest::newRow("no event") << "event" << QJsonValue(QJsonObject());
        QTest::newRow("urgency in small letters") << "urgency" << QJsonValue("immediate");
        QTest::newRow("no severity") << "severity" << QJsonValue("");
        QTest::newRow("another certainty") << "certainty" << QJsonValue("Very Likely");
        QTest::newRow("no headline") << "headline" << QJsonValue(QJsonObject{{"en", "Flood"}});
        QTest::newRow("no end") << "expires" << QJsonValue("");
        QTest::newRow("a text without its language") << "headline" << QJsonValue("Lũ");
        QTest::newRow("a description without its language") << "description" << QJsonValue("Nước lên nhanh…");
        QTest::newRow("a number for an instruction") << "instruction" << QJsonValue(7);
        QTest::newRow("an instruction in a number") << "instruction" << QJsonValue(QJsonObject{{"vi", 7}});
        QTest::newRow("an unknown language") << "description" << QJsonValue(QJsonObject{{"vi", "Lũ"}, {"fr", "Crue"}});
        QTest::newRow("an object for a contact") << "contact" << QJsonValue(QJsonObject{{"vi", "113"}});
        QTest::newRow("a number for a note") << "note" << QJsonValue(7);
        QTest::newRow("no address for the web") << "web" << QJsonValue(QJsonValue::Null);
        QTest::newRow("a time in a list") << "onset" << QJsonValue(QJsonArray{"2026-11-20T15:00"});
        QTest::newRow("a category without a list") << "category" << QJsonValue("Met");
        QTest::newRow("a unit in a number") << "units" << QJsonValue(QJsonArray{98001});
        QTest::newRow("an end that is past though it begins before") << "expires" << QJsonValue("2026-11-20T11:59");
        QTest::newRow("an end at its onset") << "onset" << QJsonValue("2026-11-20T22:00");
        QTest::newRow("an onset after its end") << "onset" << QJsonValue("2026-11-21T06:00");
        QTest::newRow("an end that is past") << "expires" << QJsonValue("2026-11-20T11:00");
        QTest::newRow("no time") << "onset" << QJsonValue("soon");
        QTest::newRow("no unit") << "area" << QJsonValue(QJsonArray());
        QTest::newRow("an unknown unit") << "units" << QJsonValue(QJsonArray{"98009"});
        QTest::newRow("another scope") << "scope" << QJsonValue("Everybody");
        QTest::newRow("restricted to nobody") << "restriction" << QJsonValue();
        QTest::newRow("an identifier with a blank") << "identifier" << QJsonValue("A 1");
        QTest::newRow("an unknown kind") << "kind" << QJsonValue("ack");
        QTest::newRow("an unknown member") << "colour" << QJsonValue("red");
        QTest::newRow("an unknown response") << "responseType" << QJsonValue(QJsonArray{"Run"});
    }

    void namesWhatIsWrongOrMissing()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QJsonObject changed = draft();
        if (QLatin1StringView(QTest::currentDataTag()).contains(QLatin1StringView("begins before")))
            changed.insert(QStringLiteral("effective"), QStringLiteral("2026-11-20T06:00"));
        if (member == u"restriction")
            changed.insert(QStringLiteral("scope"), QStringLiteral("Restricted"));
        else if (member == u"area")
            changed.insert(QStringLiteral("units"), QJsonArray());
        else if (member == u"responseType")
            changed.insert(QStringLiteral("response"), value);
        else
            changed.insert(member, value);
        const auto refused = warning(changed);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("“") + member + QStringLiteral("”")),
                 qPrintable(refused.error().message));
    }

    void saysOfEachMemberOnceWhatIsWrong()
    {
        const QString message = warning(with("onset", "soon")).error().message;
        QCOMPARE(message.count(QStringLiteral("“onset”")), 1);
    }

    void losesNoEnglishText()
    {
        QJsonObject changed = with("headline", QJsonObject{{"vi", "Lũ"}});
        changed.insert(QStringLiteral("event"), QJsonObject{{"vi", "Lũ"}});
        IOC_VERIFY(warning(changed));
        changed.insert(QStringLiteral("instruction"), QJsonObject{{"vi", "Sơ tán"}, {"en", "Evacuate"}});
        const auto refused = warning(changed);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("“instruction”")));
    }

    void needsASender()
    {
        auto pack = province();
        pack->capSender.clear();
        const auto refused = warningFromDraft(draft(), *pack, BulletinStatus::Actual, kNoon);
        QVERIFY(refused.error().message.contains(QStringLiteral("cap_sender")));
    }

    void refusesCharactersThatXmlCannotHold_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QChar>("character");
        QTest::addColumn<QString>("code");
        for (const char *member : {"headline", "description", "note", "contact", "identifier"})
            QTest::addRow("half a letter in %s", member) << member << QChar(0xd83d) << "U+D83D";
        QTest::newRow("the other half") << "headline" << QChar(0xde00) << "U+DE00";
        QTest::newRow("a vertical tab") << "headline" << QChar(0x0b) << "U+000B";
        QTest::newRow("no character") << "instruction" << QChar(0xfffe) << "U+FFFE";
    }

    void refusesCharactersThatXmlCannotHold()
    {
        QFETCH(QString, member);
        QFETCH(QChar, character);
        QFETCH(QString, code);
        const QString text = QStringLiteral("Một") + character + QStringLiteral("Hai");
        const bool isTold = draft().value(member).isObject() || member == u"description";
        const auto refused =
            warning(with(qPrintable(member), isTold ? QJsonValue(QJsonObject{{"vi", text}}) : QJsonValue(text)));
        QVERIFY(!refused);
        const QString &message = refused.error().message;
        QVERIFY2(message.contains(QStringLiteral("“") + member + QStringLiteral("”")), qPrintable(message));
        QVERIFY2(message.contains(code), qPrintable(message));
    }

    void takesEveryOtherCharacter()
    {
        const QString text = QStringLiteral("Dòng một\nhai\tba 🌊 \u00a0");
        const auto alert = warning(with("description", QJsonObject{{"vi", text}}));
        IOC_VERIFY(alert);
        QVERIFY(toXml(*alert, province()->zone)->contains(text.toUtf8().replace("\u00a0", "")));
    }

    /// Nobody who has not looked for faults gets half a document.
    void writesNoHalfDocument()
    {
        CapAlert alert = *warning(draft());
        alert.note = QStringLiteral("Một") + QChar(0xd83d);
        IOC_FAILS(toXml(alert, province()->zone), ErrorCode::Usage);
    }
};

QTEST_GUILESS_MAIN(WarningFaultsTest)
#include "tst_warning_faults.moc"
