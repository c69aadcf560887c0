/*
 * Preloaded into PostgreSQL in a chaos run: before each flush to disk it waits for as many milliseconds as the file LIUZHUAN_TEST_DISK_FILE says, which is read each
 * time, so that the disk becomes slow and fast again while the server runs. WAL goes to disk by fdatasync (wal_sync_method), checkpoints by fsync.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static void wait_as_told(void) {
  const char *path = getenv("LIUZHUAN_TEST_DISK_FILE");
  int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
  if (file < 0) return;
  char text[16] = {0};
  ssize_t length = read(file, text, sizeof(text) - 1);
  close(file);
  long milliseconds = length > 0 ? atol(text) : 0;
  if (milliseconds <= 0) return;
  struct timespec left = {milliseconds / 1000, (milliseconds % 1000) * 1000000L};
  while (nanosleep(&left, &left) != 0 && errno == EINTR) continue;
}

int fdatasync(int file) {
  static int (*flush)(int);
  if (!flush) flush = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  wait_as_told();
  return flush(file);
}

int fsync(int file) {
  static int (*flush)(int);
  if (!flush) flush = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  wait_as_told();
  return flush(file);
}
