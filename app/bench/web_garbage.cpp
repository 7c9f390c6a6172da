// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/web_garbage.h"

#include <QEventLoop>
#include <QTimer>
#include <QWebEngineView>

#include <memory>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 10s;
constexpr char kFlags[] = "QTWEBENGINE_CHROMIUM_FLAGS";

bool collectIn(QWebEngineView &view)
{
    struct Answer
    {
        QEventLoop loop;
        bool hasCollected = false;
    };
    const auto answer = std::make_shared<Answer>(); // it may come when nobody waits any more
    view.page()->runJavaScript(QStringLiteral("typeof gc === 'function' && (gc(), gc(), true)"),
                               [answer](const QVariant &said) {
                                   answer->hasCollected = said.toBool();
                                   answer->loop.quit();
                               });
    QTimer::singleShot(kPatience, &answer->loop, &QEventLoop::quit);
    answer->loop.exec();
    return answer->hasCollected;
}

} // namespace

void letPagesCollect()
{
    qputenv(kFlags, qgetenv(kFlags) + " --js-flags=--expose-gc");
}

bool collectInPagesOf(const QWidget &window)
{
    bool all = true;
    for (QWebEngineView *view : window.findChildren<QWebEngineView *>())
        all = collectIn(*view) && all;
    return all;
}

} // namespace ioc
