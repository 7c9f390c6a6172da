// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/warning_count.h"

#include <QMutex>
#include <QStringList>

#include <utility>

namespace ioc {
namespace {

struct Told
{
    QMutex mutex;
    int count = 0;
    QString first;
    QtMessageHandler before = nullptr;
};

Told &told()
{
    static Told one;
    return one;
}

bool isOfTheMachine(const QString &message)
{
    static const QStringList kKnown{
        QStringLiteral("QXcbIntegration: Cannot create platform OpenGL context, neither GLX nor EGL are enabled"),
        QStringLiteral("No suitable graphics backend found")};
    return kKnown.contains(message.trimmed());
}

void take(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    {
        const QMutexLocker lock(&told().mutex);
        if (type != QtDebugMsg && type != QtInfoMsg && !isOfTheMachine(message)) {
            if (told().count++ == 0)
                told().first = message;
        }
    }
    if (told().before)
        told().before(type, context, message);
}

} // namespace

WarningCount::WarningCount()
{
    told().count = 0;
    told().first.clear();
    told().before = qInstallMessageHandler(take);
}

WarningCount::~WarningCount()
{
    qInstallMessageHandler(told().before);
}

int WarningCount::count() const
{
    const QMutexLocker lock(&told().mutex);
    return told().count;
}

QString WarningCount::first() const
{
    const QMutexLocker lock(&told().mutex);
    return told().first;
}

} // namespace ioc
