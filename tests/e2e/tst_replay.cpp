// SPDX-License-Identifier: GPL-3.0-or-later
// What the wall showed at a moment, from the cache: the same to the pixel whenever it is asked for, whatever came
// later, and the same as the pictures in tests/e2e/pages, which somebody has looked at.
#include "tests/e2e/e2e_support.h"
#include "tests/e2e/picture_difference.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <unistd.h>

using namespace ioc::e2e;

namespace {

const QString kPack = QStringLiteral(REPOSITORY_DIR "/resources/packs/minh-hoa");
const QString kPictures = QStringLiteral(REPOSITORY_DIR "/tests/e2e/pages/");
const QString kThen = QStringLiteral("2026-11-20T14:05");
constexpr QSize kWall(1920, 1080);
constexpr QSize kKept(960, 540); // of the pictures that are kept

/// A page as it is asked for; `name` is its picture's.
struct Look
{
    const char *name;
    const char *page;
    const char *language;
    const char *theme;
};

/// Every page of the demo province, and one in the other colours and the other language.
constexpr Look kLooks[] = {{"overview", "overview", "vi", "dark"},       {"an-sinh", "an-sinh", "vi", "dark"},
                           {"chi-tieu", "chi-tieu", "vi", "dark"},       {"dien-bien", "dien-bien", "vi", "dark"},
                           {"hanh-chinh", "hanh-chinh", "vi", "dark"},   {"moi-truong", "moi-truong", "vi", "dark"},
                           {"chi-dao", "chi-dao", "vi", "dark"},         {"chi-tiet", "chi-tiet", "vi", "dark"},
                           {"overview-light", "overview", "en", "light"}};

QImage small(const QImage &picture)
{
    return picture.scaled(kKept, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
}

/// A wall of a data folder, ended with this.
class Running
{
public:
    Running(const QString &data, const QStringList &options)
    {
        m_process.start(program(QStringLiteral("toancanh")), QStringList{QStringLiteral("--data"), data} + options);
    }
    ~Running()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(60000))
            qWarning("the wall does not end");
    }

private:
    QProcess m_process;
};

} // namespace

Q_DECLARE_METATYPE(Look)

class TestReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPageIsLookedAt();
    void showsWhatItShowedThen_data() { looks(); }
    void showsWhatItShowedThen();
    void looksAsItLooked_data() { looks(); }
    void looksAsItLooked();
    void whatCameLaterIsShownLater();
    void aFigureThatIsAnotherIsSeen_data();
    void aFigureThatIsAnotherIsSeen();
    void saysAgainWhatTheWallsWereTold();

private:
    static void looks();
    void collect(const QString &start, const QString &at);
    QImage picture(const Look &look, const QString &at) const;
    QImage pictureOfText(const QString &text) const;
    QString messageAt(const QDateTime &time) const;
    QString data() const { return m_folder.filePath(QStringLiteral("data")); }

    QTemporaryDir m_folder;
    QHash<QString, QImage> m_then; ///< by name, before anything came later
};

void TestReplay::looks()
{
    QTest::addColumn<Look>("look");
    for (const Look &look : kLooks)
        QTest::newRow(look.name) << look;
}

/// The systems of the province at that time, which stands still, into the cache.
void TestReplay::collect(const QString &start, const QString &at)
{
    const QString inbox = m_folder.filePath(QStringLiteral("inbox"));
    QProcess simulator;
    simulator.start(program(QStringLiteral("toancanh-simulator")),
                    {QStringLiteral("--pack"), kPack, QStringLiteral("--port"), QStringLiteral("0"),
                     QStringLiteral("--inbox"), inbox, QStringLiteral("--seed"), QStringLiteral("7"),
                     QStringLiteral("--speed"), QStringLiteral("0"), QStringLiteral("--start"), start});
    QVERIFY(simulator.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(simulator.canReadLine(), 60000);
    const QByteArray line = simulator.readLine().trimmed();
    const Finished collected = cli(
        {QStringLiteral("collect"), QStringLiteral("--once"), QStringLiteral("--pack"), kPack, QStringLiteral("--data"),
         data(), QStringLiteral("--endpoint"), QStringLiteral("systems=") + QString::fromUtf8(line.mid(10)),
         QStringLiteral("--endpoint"), QStringLiteral("inbox=") + inbox, QStringLiteral("--at"), at},
        300);
    simulator.terminate();
    QVERIFY(simulator.waitForFinished());
    QVERIFY2(collected.status == 0, collected.err.constData());
}

QImage TestReplay::picture(const Look &look, const QString &at) const
{
    const QString file = m_folder.filePath(QStringLiteral("picture.png"));
    const Finished drawn =
        run(program(QStringLiteral("toancanh")),
            {QStringLiteral("--data"), data(), QStringLiteral("--at"), at, QStringLiteral("--page"),
             QString::fromLatin1(look.page), QStringLiteral("--lang"), QString::fromLatin1(look.language),
             QStringLiteral("--theme"), QString::fromLatin1(look.theme), QStringLiteral("--size"),
             QStringLiteral("%1x%2").arg(kWall.width()).arg(kWall.height()), QStringLiteral("--snapshot"), file},
            90);
    return drawn.status == 0 ? QImage(file).convertToFormat(QImage::Format_RGB32) : QImage();
}

/// Of a page of the pack's copy that says it and nothing else.
QImage TestReplay::pictureOfText(const QString &text) const
{
    const QString name = data() + QStringLiteral("/pack/pages/chu-so.json");
    const QJsonObject words{{QStringLiteral("vi"), text}, {QStringLiteral("en"), text}};
    const QJsonObject tile{{QStringLiteral("id"), QStringLiteral("chu-so")},
                           {QStringLiteral("type"), QStringLiteral("text")},
                           {QStringLiteral("at"), QJsonArray{0, 0, 1, 1}},
                           {QStringLiteral("text"), words}};
    const QJsonObject page{
        {QStringLiteral("id"), QStringLiteral("chu-so")},
        {QStringLiteral("title"), QJsonObject{{QStringLiteral("vi"), QStringLiteral("Chữ số")},
                                              {QStringLiteral("en"), QStringLiteral("Digits")}}},
        {QStringLiteral("grid"), QJsonObject{{QStringLiteral("columns"), 1}, {QStringLiteral("rows"), 1}}},
        {QStringLiteral("tiles"), QJsonArray{tile}}};
    const QJsonObject pages{
        {QStringLiteral("$schema"), QStringLiteral("https://toancanh.invalid/schemas/pages.schema.json")},
        {QStringLiteral("pages"), QJsonArray{page}}};
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(pages).toJson()) < 0)
        return {};
    file.close();
    const QImage drawn = picture({"chu-so", "chu-so", "vi", "dark"}, kThen);
    file.remove();
    return drawn;
}

/// “?”: the wall does not say.
QString TestReplay::messageAt(const QDateTime &time) const
{
    const Running wall(data(), {QStringLiteral("--at"), time.toString(Qt::ISODate)});
    QJsonArray walls;
    const bool isThere = QTest::qWaitFor(
        [&] {
            walls = json(cli({QStringLiteral("wall"), QStringLiteral("status"), QStringLiteral("--data"), data(),
                              QStringLiteral("--format"), QStringLiteral("json")}))[QLatin1String("walls")]
                        .toArray();
            return !walls.isEmpty();
        },
        60000);
    return isThere ? walls[0][QLatin1String("message")].toString() : QStringLiteral("?");
}

void TestReplay::initTestCase()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (::geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1"); // Chromium's sandbox does not start for root; tests only
    collect(QStringLiteral("2026-11-20T14:04:00+07:00"), kThen);
    for (const Look &look : kLooks)
        m_then.insert(QString::fromLatin1(look.name), picture(look, kThen));
    collect(QStringLiteral("2026-11-20T17:04:00+07:00"), QStringLiteral("2026-11-20T17:05"));
}

void TestReplay::everyPageIsLookedAt()
{
    QSet<QString> looked;
    for (const Look &look : kLooks)
        looked.insert(QString::fromLatin1(look.page) + QStringLiteral(".json"));
    const QStringList pages = QDir(kPack + QStringLiteral("/pages")).entryList(QDir::Files);
    QCOMPARE(looked, QSet<QString>(pages.begin(), pages.end()));
}

void TestReplay::showsWhatItShowedThen()
{
    QFETCH(Look, look);
    const QImage then = m_then.value(QString::fromLatin1(look.name));
    QCOMPARE(then.size(), kWall);
    QCOMPARE(picture(look, kThen), then);
}

void TestReplay::whatCameLaterIsShownLater()
{
    const QImage later = picture(kLooks[0], QStringLiteral("2026-11-20T17:05"));
    QCOMPARE(later.size(), kWall);
    QVERIFY(pictureDifference(small(later), small(m_then.value(QString::fromLatin1(kLooks[0].name)))) > 0);
}

/// TOANCANH_NEW_PICTURES=1 keeps what is shown now instead: look at it before it is committed.
void TestReplay::looksAsItLooked()
{
    QFETCH(Look, look);
    const QString name = QString::fromLatin1(look.name);
    const QString file = kPictures + name + QStringLiteral(".png");
    const QImage now = small(m_then.value(name));
    if (qEnvironmentVariableIntValue("TOANCANH_NEW_PICTURES") == 1)
        QVERIFY(now.save(file, "PNG", 0));
    const QImage kept = QImage(file).convertToFormat(QImage::Format_RGB32);
    QCOMPARE(kept.size(), kKept);
    const qsizetype differing = pictureDifference(now, kept);
    QVERIFY2(differing == 0,
             qPrintable(QStringLiteral("%1 pixels of the picture differ from %2").arg(differing).arg(file)));
}

void TestReplay::aFigureThatIsAnotherIsSeen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("other");
    QTest::newRow("of a row") << QStringLiteral("Trống 876 giường") << QStringLiteral("Trống 676 giường");
    QTest::newRow("of the same row") << QStringLiteral("Trống 876 giường") << QStringLiteral("Trống 875 giường");
    QTest::newRow("of a time") << QStringLiteral("cập nhật 19:08") << QStringLiteral("cập nhật 19:09");
    QTest::newRow("of digits that are alike") << QStringLiteral("chỉ tiêu 38,5") << QStringLiteral("chỉ tiêu 88,5");
}

/// The comparison is not so tolerant that one digit could be exchanged, in the smallest text that a wall has.
void TestReplay::aFigureThatIsAnotherIsSeen()
{
    QFETCH(QString, text);
    QFETCH(QString, other);
    const QImage one = small(pictureOfText(text));
    QCOMPARE(one.size(), kKept);
    QCOMPARE(pictureDifference(small(pictureOfText(text)), one), qsizetype(0));
    const qsizetype differing = pictureDifference(small(pictureOfText(other)), one);
    QVERIFY2(differing >= 3, qPrintable(QString::number(differing)));
}

void TestReplay::saysAgainWhatTheWallsWereTold()
{
    const QDateTime before = QDateTime::currentDateTimeUtc();
    {
        const Running wall(data(), {});
        const QStringList message{QStringLiteral("wall"), QStringLiteral("message"), QStringLiteral("Họp lúc 14:00"),
                                  QStringLiteral("--data"), data()};
        QTRY_VERIFY_WITH_TIMEOUT(cli(message).status == 0, 60000);
    }
    QCOMPARE(messageAt(before.addSecs(-60)), QString());
    QCOMPARE(messageAt(before.addSecs(120)), QStringLiteral("Họp lúc 14:00"));
    QCOMPARE(messageAt(before.addSecs(3600)), QString());
}

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
