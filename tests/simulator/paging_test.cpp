// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/http/systems.h"
#include "app/simulator/model/day_pages.h"
#include "tests/simulator/worlds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>

using namespace ioc::sim;

namespace {

struct Row
{
    QString key;
    QString watermark;
};

QJsonArray jsonRows(const QByteArray &body)
{
    const auto document = QJsonDocument::fromJson(body);
    if (document.isArray())
        return document.array();
    const QJsonObject object = document.object();
    for (const auto *name : {"data", "items", "duLieu"}) {
        if (object.contains(QLatin1StringView(name)))
            return object.value(QLatin1StringView(name)).toArray();
    }
    return object.value(QLatin1StringView("ketQua")).toObject().value(QLatin1StringView("danhSach")).toArray();
}

QString text(const QJsonObject &row, const char *name)
{
    return row.value(QLatin1StringView(name)).toString();
}

std::vector<Row> rowsOf(const System &system, const QByteArray &body)
{
    std::vector<Row> rows;
    if (QByteArray(system.mimeType).startsWith("text/csv")) {
        const char delimiter = body.startsWith("ma_tram;") ? ';' : ',';
        const int time = delimiter == ';' ? 3 : 2;
        for (const QByteArray &line : body.split('\n').mid(1)) {
            const auto cells = line.split(delimiter);
            if (cells.size() > time)
                rows.push_back({QString::fromUtf8(cells[0] + cells[time]), QString::fromUtf8(cells[time])});
        }
        return rows;
    }
    for (const QJsonValue &value : jsonRows(body)) {
        const QJsonObject row = value.toObject();
        const QString watermark =
            row.contains(QLatin1StringView("capNhat")) ? text(row, "capNhat") : text(row, "thoiDiem");
        QString key;
        for (const auto *name : {"maHoSo", "id", "maCoQuan", "maDonVi", "ngay", "maDoan"})
            key += text(row, name);
        rows.push_back({row.contains(QLatin1StringView("maDoan")) ? key + watermark : key, watermark});
    }
    return rows;
}

bool isImpossible(const QString &time)
{
    return time.contains(QStringLiteral("02-31"));
}

/// Pulls as the product does: again from the greatest watermark seen, while a page is full. Counts how often
/// each row came, leaving out those of the watermark itself, which are the same rows again.
std::map<QString, int> pull(const System &system, Moment from, Moment now, int limit, int &pages)
{
    std::map<QString, int> seen;
    for (pages = 1;; ++pages) {
        const auto rows = rowsOf(system, system.page({from, limit}, now));
        Moment next = from;
        for (const Row &row : rows) {
            if (isImpossible(row.watermark))
                continue;
            const Moment moment = *momentFromIso(row.watermark);
            if (pages == 1 || moment > from)
                ++seen[row.key];
            next = std::max(next, moment);
        }
        if (int(rows.size()) < limit || next == from)
            return seen;
        from = next;
    }
}

} // namespace

class PagingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEveryRowOnceOverManyPages_data()
    {
        QTest::addColumn<int>("limit");
        QTest::newRow("one row") << 1;
        QTest::newRow("fewer than a moment has") << 7;
        QTest::newRow("dozens") << 60;
    }

    void givesEveryRowOnceOverManyPages()
    {
        QFETCH(int, limit);
        // The last three hours are live: fast systems tell more often then.
        const World world = smallWorld(1, Scenario::Kind::Normal, kEvening - std::chrono::hours(3));
        Systems systems(world);
        const Moment from = kEvening - std::chrono::hours(limit == 1 ? 30 : 200);
        for (const System &system : systems.all()) {
            int pages = 0;
            const auto whole = pull(system, from, kEvening, PageRequest::kMostRows, pages);
            QCOMPARE(pages, 1);
            const auto paged = pull(system, from, kEvening, limit, pages);
            QVERIFY(!whole.empty());
            QVERIFY2(pages > 1, system.path);
            QVERIFY2(whole == paged, system.path);
        }
    }

    void answersFromTheWatermarkInclusively()
    {
        const World world = smallWorld();
        Systems systems(world);
        for (const System &system : systems.all()) {
            const auto rows = rowsOf(system, system.page({kEvening - std::chrono::hours(60), 100'000}, kEvening));
            const Moment last = *momentFromIso(rows.back().watermark);
            const auto again = rowsOf(system, system.page({last, 100'000}, kEvening));
            QVERIFY2(!again.empty() && again.back().key == rows.back().key, system.path);
        }
    }

    void fastSystemsTellMoreOftenWhenLive()
    {
        const Moment live = at(dayOf(2026, 11, 21), 18, 45) + std::chrono::seconds(3);
        const RowTimes times{live, std::chrono::hours(1), std::chrono::minutes(10)};
        QCOMPARE(times.from(at(dayOf(live), 16, 30)), at(dayOf(live), 17));
        QCOMPARE(times.from(at(dayOf(live), 18, 1)), at(dayOf(live), 18, 50));
        QCOMPARE(times.from(at(dayOf(live), 18, 51)), at(dayOf(live), 19));
        QCOMPARE(times.from(at(dayOf(live), 19, 1)), at(dayOf(live), 19, 10));
    }

    void neverTellsTheFuture()
    {
        const World world = smallWorld();
        Systems systems(world);
        for (const System &system : systems.all()) {
            for (const Row &row : rowsOf(system, system.page({kEvening - std::chrono::hours(80), 100'000}, kEvening))) {
                if (!isImpossible(row.watermark))
                    QVERIFY(*momentFromIso(row.watermark) <= kEvening);
            }
        }
    }

    void tellsARecordAgainWhenItIsClosed()
    {
        const World world = smallWorld();
        DossierBook book(world);
        book.reach(dayOf(kEvening));
        const auto &items = book.log().items();
        const auto dossier = std::find_if(items.begin(), items.end(), [](const Dossier &d) {
            return d.opened > kEvening - std::chrono::days(20) && d.closed < kEvening;
        });
        QVERIFY(dossier != items.end());
        const auto states = [&](Moment now) {
            std::vector<bool> closed;
            book.log().page(dossier->opened, now, 100'000, [&](const Dossier &d, Moment, bool isClosed) {
                if (&d == &*dossier)
                    closed.push_back(isClosed);
            });
            return closed;
        };
        QCOMPARE(states(dossier->closed - std::chrono::seconds(1)), std::vector<bool>{false});
        QCOMPARE(states(dossier->closed), std::vector<bool>{true});
    }

    void aDaysLastWordFollowsMidnight()
    {
        const World world = smallWorld();
        Systems systems(world);
        const Day day = dayOf(2026, 11, 20);
        const auto bodyAt = [&](Moment now) {
            return QJsonDocument::fromJson(systems.documentDays({now - std::chrono::minutes(5), 1000}, now)).array();
        };
        const auto sum = [](const QJsonArray &rows, const QString &of) {
            int total = 0;
            for (const QJsonValue &row : rows) {
                if (row.toObject().value(QLatin1StringView("ngay")).toString() == of)
                    total += row.toObject().value(QLatin1StringView("vanBanDi")).toInt();
            }
            return total;
        };
        const QString name = QStringLiteral("2026-11-20");
        QVERIFY(sum(bodyAt(at(day, 9)), name) < sum(bodyAt(at(day, 15)), name));
        QVERIFY(sum(bodyAt(at(day, 15)), name) < sum(bodyAt(at(day + 1, 0, 5)), name));
        QCOMPARE(sum(bodyAt(at(day + 1, 0, 30)), name), 0);
    }

    void readsTimesAsOthersWriteThem()
    {
        const Moment moment = at(dayOf(2026, 11, 21), 7);
        QCOMPARE(momentFromIso(QStringLiteral("2026-11-21T07:00:00+07:00")), moment);
        QCOMPARE(momentFromIso(QStringLiteral("2026-11-21T07:00:00 07:00")), moment);
        QCOMPARE(momentFromIso(QStringLiteral("2026-11-21T00:00:00Z")), moment);
        QCOMPARE(momentFromIso(QStringLiteral("2026-11-21T00:00:00.999Z")), moment);
        QCOMPARE(momentFromIso(QStringLiteral("2026-11-21T07:00:00")), moment);
        QCOMPARE(momentFromIso(QStringLiteral("2026-11-21")), moment - std::chrono::hours(7));
        QVERIFY(!momentFromIso(QStringLiteral("yesterday")));
    }

    void refusesWhatItCannotRead()
    {
        const auto reads = [](const QString &query) { return PageRequest::read(QUrlQuery(query), 0).has_value(); };
        QVERIFY(reads(QString()));
        QVERIFY(reads(QStringLiteral("tu=2026-11-21T07:00:00%2B07:00&gioiHan=50000")));
        QVERIFY(!reads(QStringLiteral("tu=31/02/2026")));
        QVERIFY(!reads(QStringLiteral("gioiHan=0")));
        QVERIFY(!reads(QStringLiteral("gioiHan=many")));
    }
};

QTEST_GUILESS_MAIN(PagingTest)
#include "paging_test.moc"
