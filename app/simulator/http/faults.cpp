// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/http/faults.h"

#include <QTcpSocket>

namespace ioc::sim {
namespace {

constexpr const char *kLoginPage =
    "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>Đăng nhập</title></head>"
    "<body><form action=\"/dang-nhap\" method=\"post\"><h1>Phiên làm việc đã hết hạn</h1>"
    "<label>Tài khoản <input name=\"taiKhoan\"></label>"
    "<button>Đăng nhập</button></form></body></html>\n";

} // namespace

Fault faultOf(const QByteArray &path)
{
    if (path == "/cong-dvc/thong-ke-ngay")
        return Fault::Unavailable;
    if (path == "/giao-thong/doan-tuyen")
        return Fault::Hang;
    if (path == "/quan-trac/khong-khi.csv")
        return Fault::LoginPage;
    return path == "/quan-trac/muc-nuoc.csv" ? Fault::CutShort : Fault::None;
}

FaultPlayer::FaultPlayer() = default;
FaultPlayer::~FaultPlayer() = default;

void FaultPlayer::play(Fault fault, QHttpServerResponder &&responder, const QByteArray &body,
                       const QByteArray &mimeType)
{
    switch (fault) {
    case Fault::None:
        responder.write(body, mimeType);
        return;
    case Fault::Unavailable:
        responder.write(QByteArrayLiteral("{\"maLoi\":503,\"thongBao\":\"Hệ thống đang bảo trì\"}"),
                        {{"Content-Type", "application/json; charset=utf-8"}, {"Retry-After", "60"}},
                        QHttpServerResponder::StatusCode::ServiceUnavailable);
        return;
    case Fault::Hang:
        hang(std::move(responder));
        return;
    case Fault::LoginPage:
        responder.write(QByteArray(kLoginPage), QByteArrayLiteral("text/html; charset=utf-8"));
        return;
    case Fault::CutShort:
        responder.writeStatusLine();
        responder.writeHeaders({{"Content-Type", mimeType}, {"Content-Length", QByteArray::number(body.size() + 1)}});
        responder.writeBody(body.first(body.size() / 2));
        responder.socket()->disconnectFromHost();
        return;
    }
}

void FaultPlayer::hang(QHttpServerResponder &&responder)
{
    QTcpSocket *socket = responder.socket();
    auto kept = std::make_unique<QHttpServerResponder>(std::move(responder));
    QObject::connect(socket, &QTcpSocket::disconnected, socket, [this, raw = kept.get()] {
        std::erase_if(m_hanging, [raw](const auto &other) { return other.get() == raw; });
    });
    m_hanging.push_back(std::move(kept));
}

} // namespace ioc::sim
