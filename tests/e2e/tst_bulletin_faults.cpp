// SPDX-License-Identifier: GPL-3.0-or-later
// Warnings by the Common Alerting Protocol that go wrong, to one running program (fault 35 of the public list, and the
// silence of the source): what is in force is right at every moment, what is doubtful is told, an exercise never looks
// real, and the next message is taken with nobody's help.
#include "tests/e2e/running_program.h"

using namespace ioc::e2e;

namespace {

const QByteArray kOffice = "dbtv@kttv.invalid";

QByteArray text(const QDateTime &at)
{
    return at.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss+00:00")).toLatin1();
}

/// A message of the standard. What is not told of it is as in an ordinary warning of an hour ago.
struct Message
{
    QByteArray id;
    QByteArray type = "Alert";
    QByteArrayList references = {};
    QByteArray status = "Actual";
    QByteArray headline = {}; ///< its id, when left out
    QByteArray sender = kOffice;
    int sentMinutes = -60; ///< from now
    int untilMinutes = 600;

    static QDateTime from(int minutes)
    {
        static const QDateTime now = QDateTime::currentDateTimeUtc();
        return now.addSecs(60 * minutes);
    }

    QByteArray reference() const { return sender + ',' + id + ',' + text(from(sentMinutes)); }

    QByteArray xml() const
    {
        const QByteArray named =
            references.isEmpty() ? QByteArray() : "<references>" + references.join(' ') + "</references>";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">"
               "<identifier>" +
               id + "</identifier><sender>" + sender + "</sender><sent>" + text(from(sentMinutes)) + "</sent><status>" +
               status + "</status><msgType>" + type + "</msgType><scope>Public</scope>" + named +
               "<info><language>en-GB</language><category>Met</category><event>Flood</event>"
               "<urgency>Immediate</urgency><severity>Extreme</severity><certainty>Observed</certainty><expires>" +
               text(from(untilMinutes)) + "</expires><headline>" + (headline.isEmpty() ? id : headline) +
               "</headline><area><areaDesc>An</areaDesc><geocode><valueName>VN-QD19-2025</valueName>"
               "<value>00123</value></geocode></area></info></alert>";
    }
};

} // namespace

class TestBulletinFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void anUpdateAndACancelEndAllThatTheyName();
    void aCancelThatComesBeforeItsAlertHolds();
    void whatHasExpiredOnArrivalIsNeverInForce();
    void anIdentifierThatIsUsedAgainHidesNoWarning();
    void anExerciseNeverLooksReal();
    void noExerciseAndNobodyElseEndsAWarning();
    void aDocumentThatIsBrokenCostsItselfAlone();
    void aSourceThatIsSilentIsToldAndGoesOnByItself();
    void cleanupTestCase();

private:
    /// The source lists these from now on, and the program has read them.
    bool publish(const QList<Message> &messages);

    /// Headlines in force, the gravest first.
    QStringList inForce() const;

    /// "replaced by U", of the message with this identifier.
    QString standing(const QByteArray &id) const;

    /// What is doubtful of all that ever came.
    QStringList remarks() const;

    Sources m_sources;
    RunningProgram m_program;
};

bool TestBulletinFaults::publish(const QList<Message> &messages)
{
    QByteArray entries;
    for (qsizetype i = 0; i < messages.size(); ++i) {
        const QByteArray path = '/' + QByteArray::number(i);
        m_sources.put(path, messages[i].xml());
        entries += "<entry><title>t</title><link href=\"" + path + "\"/></entry>";
    }
    return m_sources.say("/index", "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + entries + "</feed>");
}

QStringList TestBulletinFaults::inForce() const
{
    QStringList headlines;
    const QJsonObject answer = m_program.answer({QStringLiteral("bulletins")});
    for (const auto &bulletin : answer[QLatin1String("bulletins")].toArray())
        headlines.push_back(bulletin[QLatin1String("headline")].toString());
    return headlines;
}

QString TestBulletinFaults::standing(const QByteArray &id) const
{
    const QJsonObject answer = m_program.answer({QStringLiteral("bulletins"), QStringLiteral("--all")});
    for (const auto &bulletin : answer[QLatin1String("bulletins")].toArray()) {
        if (bulletin[QLatin1String("message")].toString().section(QLatin1Char(','), 1, 1).toLatin1() != id)
            continue;
        const QString by = bulletin[QLatin1String("ended_by")].toString().section(QLatin1Char(','), 1, 1);
        const QString how = bulletin[QLatin1String("standing")].toString();
        return by.isEmpty() ? how : how + QStringLiteral(" by ") + by;
    }
    return QStringLiteral("never came");
}

QStringList TestBulletinFaults::remarks() const
{
    QStringList sentences;
    const QJsonObject answer = m_program.answer({QStringLiteral("bulletins"), QStringLiteral("--all")});
    for (const auto &remark : answer[QLatin1String("remarks")].toArray())
        sentences.push_back(remark[QLatin1String("sentence")].toString());
    return sentences;
}

void TestBulletinFaults::initTestCase()
{
    layPack(m_program.pack(), QStringLiteral("bulletins"));
    const QByteArray complaint = m_program.start(m_sources.address());
    QVERIFY2(complaint.isEmpty(), complaint.constData());
}

/// Every test begins and ends with a source that is well and of whose messages none is in force.
void TestBulletinFaults::init()
{
    QCOMPARE(inForce(), QStringList());
}

void TestBulletinFaults::anUpdateAndACancelEndAllThatTheyName()
{
    const Message a{.id = "A1"}, b{.id = "A2"}, c{.id = "A3"};
    QVERIFY(publish({a, b, c}));
    QCOMPARE(inForce().size(), 3);

    const Message update{
        .id = "A4", .type = "Update", .references = {a.reference(), b.reference()}, .sentMinutes = -50};
    QVERIFY(publish({a, b, c, update}));
    QCOMPARE(inForce(), (QStringList{QStringLiteral("A4"), QStringLiteral("A3")}));
    QCOMPARE(standing("A1"), QStringLiteral("replaced by A4"));
    QCOMPARE(standing("A2"), QStringLiteral("replaced by A4"));

    const Message cancel{
        .id = "A5", .type = "Cancel", .references = {c.reference(), update.reference()}, .sentMinutes = -40};
    QVERIFY(publish({a, b, c, update, cancel}));
    QCOMPARE(inForce(), QStringList()); // nor does what the update replaced come back
    QCOMPARE(standing("A3"), QStringLiteral("cancelled by A5"));
    QCOMPARE(standing("A4"), QStringLiteral("cancelled by A5"));
    QCOMPARE(standing("A1"), QStringLiteral("replaced by A4"));
}

void TestBulletinFaults::aCancelThatComesBeforeItsAlertHolds()
{
    const Message alert{.id = "B1"};
    const Message cancel{.id = "B2", .type = "Cancel", .references = {alert.reference()}, .sentMinutes = -30};
    QVERIFY(publish({cancel}));
    QVERIFY(publish({alert}));
    QCOMPARE(inForce(), QStringList());
    QCOMPARE(standing("B1"), QStringLiteral("cancelled by B2"));

    const Message next{.id = "B3", .sentMinutes = -20};
    QVERIFY(publish({alert, next}));
    QCOMPARE(inForce(), QStringList{QStringLiteral("B3")});
    QVERIFY(publish({{.id = "B4", .type = "Cancel", .references = {next.reference()}, .sentMinutes = -10}}));
}

void TestBulletinFaults::whatHasExpiredOnArrivalIsNeverInForce()
{
    const Message late{.id = "C1", .sentMinutes = -300, .untilMinutes = -1};
    QVERIFY(publish({late}));
    QCOMPARE(inForce(), QStringList());
    QCOMPARE(standing("C1"), QStringLiteral("expired"));

    const Message extended{
        .id = "C2", .type = "Update", .references = {late.reference()}, .sentMinutes = -5, .untilMinutes = 60};
    QVERIFY(publish({late, extended}));
    QCOMPARE(inForce(), QStringList{QStringLiteral("C2")});
    QVERIFY(publish({{.id = "C3", .type = "Cancel", .references = {extended.reference()}, .sentMinutes = -4}}));
}

void TestBulletinFaults::anIdentifierThatIsUsedAgainHidesNoWarning()
{
    const Message first{.id = "D1"};
    const Message again{.id = "D1", .headline = "another flood", .sentMinutes = -50};
    QVERIFY(publish({first, again}));
    QCOMPARE(inForce(), (QStringList{QStringLiteral("another flood"), QStringLiteral("D1")}));
    QVERIFY(publish({{.id = "D2", .type = "Cancel", .references = {first.reference()}, .sentMinutes = -40}}));
    QCOMPARE(inForce(), QStringList{QStringLiteral("another flood")}); // the cancel means one of them

    QVERIFY(publish({{.id = "D1", .headline = "all is well", .sentMinutes = -50}}));
    TRY_SAID(remarks().join(QLatin1Char('\n')).contains(QStringLiteral("D1 came again with other content")));
    QCOMPARE(inForce(), QStringList{QStringLiteral("another flood")}); // what came first
    QVERIFY(publish({{.id = "D3", .type = "Cancel", .references = {again.reference()}, .sentMinutes = -30}}));
}

void TestBulletinFaults::anExerciseNeverLooksReal()
{
    const Message real{.id = "E1"};
    QList<Message> all{real};
    QByteArrayList named;
    for (const char *status : {"Exercise", "Test", "System", "Draft"}) {
        all.push_back({.id = QByteArray("E-") + status, .status = status, .sentMinutes = -10});
        all.push_back({.id = QByteArray("E-end-") + status,
                       .type = "Cancel",
                       .references = {all.back().reference()},
                       .status = status,
                       .sentMinutes = -5});
    }
    QList<Message> drills;
    for (const Message &message : all) {
        if (message.type == "Alert")
            drills.push_back(message);
    }
    QVERIFY(publish(drills));
    const QStringList told = inForce();
    QCOMPARE(told, (QStringList{QStringLiteral("E1"), QStringLiteral("EXERCISE – E-Exercise"),
                                QStringLiteral("TEST – E-Test"), QStringLiteral("SYSTEM MESSAGE – E-System"),
                                QStringLiteral("DRAFT – E-Draft")})); // the real one first, though older
    const QJsonObject answer = m_program.answer({QStringLiteral("bulletins")});
    for (const auto &bulletin : answer[QLatin1String("bulletins")].toArray())
        QCOMPARE(bulletin[QLatin1String("status")].toString() == QStringLiteral("Actual"),
                 bulletin[QLatin1String("headline")].toString() == QStringLiteral("E1"));
    const QJsonObject alarms = m_program.answer({QStringLiteral("alarms"), QStringLiteral("--all")});
    QCOMPARE(alarms[QLatin1String("alarms")].toArray(), QJsonArray());

    all.push_back({.id = "E2", .type = "Cancel", .references = {real.reference()}, .sentMinutes = -4});
    QVERIFY(publish(all));
}

void TestBulletinFaults::noExerciseAndNobodyElseEndsAWarning()
{
    const Message real{.id = "F1"};
    const Message drill{
        .id = "F2", .type = "Cancel", .references = {real.reference()}, .status = "Exercise", .sentMinutes = -50};
    const Message stranger{.id = "F3",
                           .type = "Cancel",
                           .references = {real.reference()},
                           .sender = "ai-do@noi-khac.invalid",
                           .sentMinutes = -50};
    QVERIFY(publish({real, drill, stranger}));
    TRY_SAID(remarks().filter(QStringLiteral("F2 (Exercise)")).size() == 1);
    TRY_SAID(remarks().filter(QStringLiteral("ai-do@noi-khac.invalid")).size() == 1);
    QCOMPARE(inForce(), QStringList{QStringLiteral("F1")});

    QVERIFY(publish({{.id = "F4", .type = "Cancel", .references = {real.reference()}, .sentMinutes = -40}}));
}

void TestBulletinFaults::aDocumentThatIsBrokenCostsItselfAlone()
{
    const Message good{.id = "G1"};
    const Message broken{.id = "G2", .references = {"<"}};
    QVERIFY(publish({broken, good}));
    TRY_SAID(m_program.quarantine("warnings").size() >= 1);
    QVERIFY(!m_program.quarantine("warnings")[0][QLatin1String("reason")].toString().isEmpty());
    QCOMPARE(inForce(), QStringList{QStringLiteral("G1")});

    QVERIFY(publish({good, {.id = "G2"}}));
    QCOMPARE(inForce().size(), 2);
    QVERIFY(publish({{.id = "G3",
                      .type = "Cancel",
                      .references = {good.reference(), Message{.id = "G2"}.reference()},
                      .sentMinutes = -40}}));
}

void TestBulletinFaults::aSourceThatIsSilentIsToldAndGoesOnByItself()
{
    const auto state = [this](const char *key) { return m_program.feed("warnings")[QLatin1String(key)].toString(); };
    const Message before{.id = "H1"};
    QVERIFY(publish({before}));
    QCOMPARE(state("state"), QStringLiteral("ok"));

    m_sources.areDown = true;
    TRY_SAID(state("layer") == QStringLiteral("http"));
    TRY_SAID(state("state") == QStringLiteral("down"));
    QCOMPARE(inForce(), QStringList{QStringLiteral("H1")}); // what was in force is

    m_sources.areDown = false;
    const Message after{.id = "H2", .type = "Update", .references = {before.reference()}, .sentMinutes = -1};
    publish({before, after});
    TRY_RECOVERED(inForce() == QStringList{QStringLiteral("H2")});
    QCOMPARE(state("state"), QStringLiteral("ok"));
}

void TestBulletinFaults::cleanupTestCase()
{
    QVERIFY(m_program.end());
}

QTEST_GUILESS_MAIN(TestBulletinFaults)
#include "tst_bulletin_faults.moc"
