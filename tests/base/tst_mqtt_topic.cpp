// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mqtt_topic.h"
#include "tests/support.h"

#include <QTest>

using namespace ioc;

namespace {

/// The named parts, joined by |; "no" when the topic is not meant.
QByteArray partsOf(const char *pattern, const char *topic)
{
    const auto parts = MqttTopic::parse(QString::fromUtf8(pattern))->parts(topic);
    if (!parts)
        return "no";
    QByteArray joined;
    for (const QByteArrayView part : *parts)
        joined += part.toByteArray() + '|';
    return joined;
}

} // namespace

class TestMqttTopic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesLevels()
    {
        const auto topic = MqttTopic::parse(QStringLiteral("quan-trac/{station}/{pollutant}/gia-tri"));
        QVERIFY(topic.has_value());
        QCOMPARE(topic->filter(), "quan-trac/+/+/gia-tri");
        QCOMPARE(topic->names(), (QByteArrayList{"station", "pollutant"}));
        QCOMPARE(partsOf("quan-trac/{s}/{p}/gia-tri", "quan-trac/KK1/pm25/gia-tri"), "KK1|pm25|");
        QCOMPARE(partsOf("quan-trac/{s}/{p}/gia-tri", "quan-trac/KK1/pm25"), "no");
        QCOMPARE(partsOf("quan-trac/{s}/{p}/gia-tri", "quan-trac/KK1/pm25/gia-tri/x"), "no");
        QCOMPARE(partsOf("{a}/+", "/x"), "|"); // a level may be empty
        QCOMPARE(partsOf("a/b", "a/b"), "");
    }

    void theRestIsEverythingThatFollows()
    {
        QCOMPARE(MqttTopic::parse(QStringLiteral("bao/{noi#}"))->filter(), "bao/#");
        QCOMPARE(partsOf("bao/{noi#}", "bao/xa/1"), "xa/1|");
        QCOMPARE(partsOf("bao/{noi#}", "bao"), "|"); // MQTT 5, 4.7.1.2: # takes the parent as well
        QCOMPARE(partsOf("bao/{noi#}", "baox"), "no");
        QCOMPARE(partsOf("#", "a/b"), "");
    }

    void refusesWhatNoBrokerWouldTake_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const char *pattern :
             {"", "a/#/b", "a/{x#}/b", "a/b+", "a/{x}y", "a/{X}", "a/{x}/{x}", "$share/g/a", "a/{", "a/#b"})
            QTest::newRow(*pattern ? pattern : "empty") << QString::fromLatin1(pattern);
    }
    void refusesWhatNoBrokerWouldTake()
    {
        QFETCH(QString, pattern);
        QVERIFY(!MqttTopic::parse(pattern));
    }
};

QTEST_GUILESS_MAIN(TestMqttTopic)
#include "tst_mqtt_topic.moc"
