// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/zone.h"

#include <QRegularExpression>
#include <QTest>

#include <sys/resource.h>

/// Fails the test with the error's own words when a Result holds one.
#define IOC_VERIFY(result)                                                                                             \
    do {                                                                                                               \
        const auto &outcome_ = (result);                                                                               \
        QVERIFY2(outcome_, qPrintable(outcome_ ? QString() : ioc::toString(outcome_.error())));                        \
    } while (false)

/// Fails the test when a Result holds a value, or an error of another code.
#define IOC_FAILS(result, wanted)                                                                                      \
    do {                                                                                                               \
        const auto &outcome_ = (result);                                                                               \
        QVERIFY2(!outcome_, "it should have failed");                                                                  \
        QCOMPARE(ioc::toString(outcome_.error().code), ioc::toString(wanted));                                         \
    } while (false)

namespace ioc::test {

/// For `init()`: an unexpected warning fails the test.
inline void failOnAnyWarning()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

inline Zone vietnam()
{
    return Zone::byName(QStringLiteral("Asia/Ho_Chi_Minh")).value();
}

/// "2026-11-21T18:44:03.250Z" as an instant; with "+07:00" as well.
inline Instant at(const char *iso)
{
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODateWithMs);
    Q_ASSERT_X(time.isValid() && time.timeSpec() != Qt::LocalTime, "at", iso);
    return fromMillis(time.toMSecsSinceEpoch());
}

inline QDate day(const char *iso)
{
    const QDate date = QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
    Q_ASSERT_X(date.isValid(), "day", iso);
    return date;
}

/// No file of this process may grow beyond `bytes`: what a full disk looks like, without needing one. The signal
/// SIGXFSZ is to be ignored.
inline void limitFiles(rlim_t bytes)
{
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
        qFatal("the file size limit cannot be set");
}

/// An instant as text, for comparisons whose failure should be readable.
inline QString utc(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(instant), Qt::UTC).toString(Qt::ISODateWithMs);
}

inline QString utc(std::optional<Instant> instant)
{
    return instant ? utc(*instant) : QStringLiteral("none");
}

} // namespace ioc::test
